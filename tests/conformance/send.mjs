// Reads an array of { operation, input } from standard input and sends each of them, in order, to the endpoint that
// the first argument names, with AWS's own client. The keys are the examples of AWS's documentation.
import { text } from "node:stream/consumers";
import * as connect from "@aws-sdk/client-connect";

const client = new connect.ConnectClient({
  endpoint: process.argv[2],
  region: "us-west-2",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" },
  maxAttempts: 1,
});

for (const { operation, input } of JSON.parse(await text(process.stdin))) {
  await client.send(new connect[`${operation}Command`](input));
}
