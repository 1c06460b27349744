/** Fetches the sample that lies beside the page: a district's workbook and the protocols that go with it. */

/** The build numbers the files and lists their names in this order. */
export async function loadSample(): Promise<readonly File[]> {
  const list = await fetched('samples/names.json');
  const names = (await list.json()) as readonly string[];
  return Promise.all(
    names.map(async (name, index) => {
      const file = await fetched(`samples/${index + 1}.xlsx`);
      return new File([await file.blob()], name);
    }),
  );
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The sample is not beside the page: ${address}, ${response.status}`);
  return response;
}
