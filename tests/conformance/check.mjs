// Reads {"definition": "...", "template": "..."} from standard input; writes what is wrong with the definition of the state machine, and the
// template as JSON.
import { text } from "node:stream/consumers";
import validate from "asl-validator";
import { parse } from "yaml";

const { definition, template } = JSON.parse(await text(process.stdin));
const { isValid, errors } = (validate.default ?? validate)(JSON.parse(definition));
console.log(JSON.stringify({ isValid, errors, template: parse(template) }));
