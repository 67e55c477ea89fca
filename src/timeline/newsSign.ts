/** The outline of the sign of news about the origin: a star of four points, which no head is. */
export const newsPath = 'M0,-5L1.4,-1.4L5,0L1.4,1.4L0,5L-1.4,1.4L-5,0L-1.4,-1.4Z';
