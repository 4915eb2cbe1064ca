// Reads an array of StartOutboundChatContact inputs from standard input and sends each of them, in order, to the
// endpoint that the first argument names, with AWS's own client. The keys are the examples of AWS's documentation.
import { text } from "node:stream/consumers";
import { ConnectClient, StartOutboundChatContactCommand } from "@aws-sdk/client-connect";

const client = new ConnectClient({
  endpoint: process.argv[2],
  region: "us-west-2",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" },
  maxAttempts: 1,
});

for (const input of JSON.parse(await text(process.stdin))) {
  await client.send(new StartOutboundChatContactCommand(input));
}
