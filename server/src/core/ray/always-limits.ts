/** True for a resource of which a node has none unless it names it. Memory and accelerator types limit only where they are named. */
export const alwaysLimits = (name: string): boolean => name !== 'memory' && !name.startsWith('accelerator_type:');
