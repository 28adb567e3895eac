/** What the HTTP server reports of each request that it has answered, or that was cut off before. */
export interface HttpMeters {
  answered(request: {
    method: string;
    /** The pattern of its path: the path itself can hold a link's secret, and is endless in number. */
    route: string;
    status: number;
    seconds: number;
  }): void;
}
