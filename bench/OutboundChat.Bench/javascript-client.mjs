// Sends the same request over and over to other numbers with AWS's own client, some requests at a time, and prints the microseconds of processor
// time that one took. Arguments: where the client is installed, the endpoint, requests, requests at a time, the request.
import { createRequire } from "node:module";
import { join } from "node:path";

const [packages, endpoint, requests, concurrency, sample] = process.argv.slice(2);
const { ConnectClient, StartOutboundChatContactCommand } = createRequire(join(packages, "package.json"))("@aws-sdk/client-connect");

const client = new ConnectClient({
  endpoint,
  region: "us-west-2",
  credentials: { accessKeyId: "AKIDSIMULATOREXAMPLE", secretAccessKey: "simulator-secret-that-signs-nothing-real" },
});
const input = JSON.parse(sample);
let next = 0;

async function worker() {
  while (next < Number(requests)) {
    const address = `+129${22_000_000 + next++}`;
    const { ContactId } = await client.send(new StartOutboundChatContactCommand({ ...input, DestinationEndpoint: { Type: "TELEPHONE_NUMBER", Address: address } }));
    if (!ContactId) throw new Error("A chat was not started.");
  }
}

const before = process.cpuUsage();
await Promise.all(Array.from({ length: Number(concurrency) }, worker));
const { user, system } = process.cpuUsage(before);
console.log((user + system) / Number(requests));
