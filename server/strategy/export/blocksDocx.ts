import {
  BorderStyle,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block } from './blocks.ts';

const numbering = 'numbered';

/**
 * Minutes or comments for a word processor: real headings, lists and tables with header rows, with the language and the title of the
 * document, so that they can be read aloud and found one’s way in.
 */
export function blocksDocx(title: string, blocks: readonly Block[]): Promise<Buffer> {
  const document = new Document({
    title: plain(title),
    creator: 'Moothall',
    styles: {
      default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } } } },
    },
    numbering: {
      config: [
        {
          reference: numbering,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 720, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [{ children: [titled(title), ...blocks.flatMap(childrenOf)] }],
  });
  return Packer.toBuffer(document);
}

function childrenOf(block: Block): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading': {
      const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
      return [new Paragraph({ heading, text: plain(block.text), spacing: { before: 240, after: 80 } })];
    }
    case 'text':
      return block.text
        .split(/[\r\n]+/)
        .map((line) => new Paragraph({ text: plain(line), spacing: { after: 120 } }));
    case 'quote':
      return [
        new Paragraph({
          children: runs(block.text),
          indent: { left: 360 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '999999' } },
          spacing: { after: 120 },
        }),
      ];
    case 'list':
      return block.items.map((item) => new Paragraph({ children: runs(item), bullet: { level: 0 } }));
    case 'numbered':
      return block.items.map(
        (item) => new Paragraph({ children: runs(item), numbering: { reference: numbering, level: 0 } }),
      );
    case 'table':
      return [tableOf(block), new Paragraph({ text: '' })];
  }
}

function titled(title: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, text: plain(title) });
}

function tableOf({ head, rows }: Extract<Block, { type: 'table' }>): Table {
  const cell = (words: string, bold: boolean) =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [new Paragraph({ children: runs(words, bold) })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((words) => cell(words, true)) }),
      ...rows.map((cells) => new TableRow({ children: cells.map((words) => cell(words, false)) })),
    ],
  });
}

function runs(words: string, bold = false): TextRun[] {
  return plain(words)
    .split(/[\r\n]+/)
    .map((line, index) => new TextRun({ text: line, bold, ...(index > 0 ? { break: 1 } : {}) }));
}

/** XML has no place for control characters and halves of characters: one of them would make the whole file unreadable. */
function plain(words: string): string {
  return words.replace(/(?![\r\n\t])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD');
}
