namespace OutboundChat.Tool.CommandLine;

/// <summary>What <c>--help</c> says.</summary>
internal static class HelpTexts
{
    public const string Program = "outbound-chat";

    public const string Root = "Starts outbound SMS and WhatsApp chats through Amazon Connect, one for each row of a CSV file. Every row is checked before anything is sent.";

    public const string Send = "Starts a chat for each row of a CSV file, at the pace that the account allows.";

    public const string Check = "Checks each row of a CSV file as 'send' would, and tells every problem of every row. Nothing is sent, and no AWS account is needed.";

    public const string Simulate = "Runs a simulator of Amazon Connect on this machine until Ctrl+C, for rehearsals without an AWS account.";

    public const string File = "The CSV file: with a header, separated by comma, semicolon or tab, in UTF-8 or with a byte-order mark.";
    public const string Encoding = "How the file is encoded where it has no byte-order mark and is not UTF-8, such as windows-1252.";
    public const string Delimiter = "What separates the file's cells, where the header does not show it: one character, or 'tab'.";

    public const string MessageTemplate = "The message of every row, with {Column} placeholders that are filled from the row; {{ and }} are braces.";
    public const string AttributeColumn = "Name or wildcard of columns that become contact attributes under their own names. May be repeated.";
    public const string DefaultCountryCallingCode = "Calling code for numbers that are written without one, such as 1 or 44. Without it such numbers are invalid, never guessed.";

    public const string RequestsPerSecond = "Requests a second in the long run, retries included. The account's quota is 2 unless AWS raised it. [default: 2]";
    public const string Burst = "Requests that may leave at once after a pause. [default: 5]";
    public const string ThrottleLimit = "Requests under way at the same time.";
    public const string MaxAttempts = "Attempts of one row, the first included.";
    public const string AllowDuplicate = "Send to a number again that came before in the file.";

    public const string ExcludeDestination = "Who must not be written to: a phone number, or a file with one in each line or in a column such as PhoneNumber. May be repeated.";
    public const string BatchId = "Gives each row a token derived from this text and its recipient, so that sending the same file again within 7 days starts nobody again.";
    public const string JournalPath = "Keeps what becomes of each row in this file, so that the same command takes up a run that was broken off: nobody is written to twice, and nobody is left out.";
    public const string QuotaAction = "What to do once the quota of active chats is full: stop, or wait until chats have ended. [default: Stop]";

    public const string Output = "Writes what became of each row to this file as soon as it is known: .jsonl for JSON Lines, any other name for CSV with the original columns. An existing file is replaced.";
    public const string DryRun = "Does everything but send.";
    public const string SimulateRun = "Sends to a simulator inside this program: no AWS account is needed, and nobody receives anything.";

    public const string Region = "The AWS Region of the instance, such as us-west-2. Default: the profile's, AWS_REGION or AWS_DEFAULT_REGION.";
    public const string AccessKey = "Access key. Better kept in a profile, or in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, than on a command line.";
    public const string SecretKey = "Secret key that belongs to --access-key.";
    public const string SessionToken = "Session token of temporary keys.";
    public const string ProfileName = "Profile of the shared AWS credentials and configuration files.";
    public const string ProfileLocation = "The file to read profiles from instead.";
    public const string EndpointUrl = "Address of the service instead of the Region's; plain http only to this machine.";

    public const string Port = "TCP port on 127.0.0.1; 0 takes any that is free.";
    public const string QuotaRate = "How fast the quota's bucket fills again, in requests a second; 0 for no quota.";
    public const string QuotaBurst = "How many requests a full bucket holds.";
    public const string ActiveChats = "How many chats an instance may have open at the same time; 0 for no limit.";
    public const string FaultRate = "Share of requests, 0 to 1, that a fault befalls: an error 500, a connection dropped before or after the chat was created, a slow answer.";
    public const string Seed = "Makes the faults of two runs alike.";
    public const string Log = "Appends each request to this file as a line of JSON, with whole phone numbers.";
    public const string SimulatorAccessKey = "The access key that requests must name.";
    public const string SimulatorSecretKey = "The secret key that requests must be signed with.";
    public const string SimulatorSessionToken = "The session token that requests must carry.";

    /// <summary>What an option that sets a part of the request for all rows does.</summary>
    public static string Data(string parameter) => parameter switch
    {
        "DestinationEndpoint" => "The recipient's phone number. Usually a column.",
        "SourceEndpoint" => "The Amazon Connect phone number that sends: its ARN, the number, or its description.",
        "InstanceId" => "Identifier, ARN or alias of the Amazon Connect instance.",
        "ContactFlowId" => "Identifier, ARN or name of the flow that handles the chats.",
        "Channel" => "SMS or WhatsApp. [default: SMS]",
        "SegmentAttribute" => "Segment attributes, as the text of a JSON object.",
        "Attribute" => "Contact attributes, as the text of a JSON object.",
        "ChatDurationInMinutes" => "How long a chat may last: 60 to 10080 minutes; the service's default is 1500, which is 25 hours.",
        "RelatedContactId" => "The contact that the chats belong to.",
        "ClientToken" => "Idempotency token, for a file of one row; otherwise a column. Each row has one of its own where none is given.",
        "ParticipantDetails" => "The customer's name as agents see it. Usually a column.",
        "InitialSystemMessage" => "The first message. Usually a column, or --message-template.",
        "InitialTemplatedSystemMessage" => "A message template of a knowledge base, as the text of a JSON object with KnowledgeBaseId, MessageTemplateId and TemplateAttributes.",
        "SupportedMessagingContentType" => "Content types that the customer's side may send, separated by ; or ,",
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, null),
    };

    /// <summary>What follows the options of a command.</summary>
    public static string More(string command) => command switch
    {
        "send" => """
            Columns bind by name, as in PowerShell: the options from --destination to --supported-messaging-content-types may each be a column instead, under the same name or alias without the dashes (--display-name: DisplayName). An option counts for all rows, and comes before a column.

            Examples:
              A rehearsal that needs no account:
                outbound-chat send samples/appointments.csv --simulate

              The real thing, with results to keep:
                outbound-chat send contacts.csv --instance-id <id> --contact-flow-id <id> --source <arn> --region us-west-2 --output results.csv

              A text of your own, filled from each row, and two columns for the flow to read:
                outbound-chat send contacts.csv --simulate --message-template 'Hi {FirstName}, see you on {Date}.' --attribute-column OrderId --attribute-column Date

            Exit code: 0 all chats were started, 1 some rows were not, 2 nothing was sent because something is wrong with the command, the file or the account, 130 interrupted.
            Ctrl+C ends the run after what is under way; a second one ends it at once.
            """,
        "check" => """
            Columns bind by name, as for 'send'.

            Examples:
              outbound-chat check contacts.csv
              outbound-chat check contacts.csv --default-country-calling-code 44 --message-template 'Hi {FirstName}'

            Exit code: 0 all rows are valid, 1 some are not, 2 the command or the file is wrong.
            """,
        "simulate" => """
            The simulator speaks real HTTP on 127.0.0.1. It verifies signatures, applies the rules of the service, throttles like its quota, keeps ClientTokens for 7 days, counts active chats and injects faults. Nobody receives anything.
            It takes every identifier that is well formed, but for one that is or ends in 00000000-0000-0000-0000-000000000000: that one is not found.

            Examples:
              As strict as a new account, on any free port:
                outbound-chat simulate

              Fast, and with one request in twenty going wrong:
                outbound-chat simulate --port 8080 --requests-per-second 100 --burst 100 --active-chats 0 --fault-rate 0.05 --log requests.jsonl
            """,
        _ => """
            Examples:
              outbound-chat check contacts.csv              every problem of every row; nothing is sent
              outbound-chat send contacts.csv --simulate    a rehearsal without an AWS account
              outbound-chat send --help                     everything that can be given
            """,
    };
}
