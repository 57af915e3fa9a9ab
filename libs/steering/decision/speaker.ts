interface Speaking {
  /** Whether the body is a municipality's own: all its seats are, and what one member says is not the municipality's word. */
  isOfTenant: boolean;
  /** The seat's municipality. */
  tenant: string | null | undefined;
  /** Who voted; null where the reader is shown no names, and once erased. */
  name: string | null;
}

/** Whose words a reason or a statement is: the municipality's that the seat speaks for; in a municipality's own body the member's. */
export function speakerOf({ isOfTenant, tenant, name }: Speaking): string {
  return (isOfTenant ? (name ?? tenant) : (tenant ?? name)) ?? '';
}
