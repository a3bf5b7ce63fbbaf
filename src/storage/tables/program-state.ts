export interface ProgramStateTable {
  name: 'paused until' | 'runs';
  value: string;
}
