using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundChat.Journal;

/// <summary>The event that a line of a journal records.</summary>
internal enum JournalEvent
{
    /// <summary>A run began.</summary>
    Run,

    /// <summary>A row's first request of this run is about to leave.</summary>
    Sending,

    /// <summary>The request did not leave after all.</summary>
    Withdrawn,

    /// <summary>The service started the chat.</summary>
    Started,

    /// <summary>The chat was certainly not started.</summary>
    Failed,

    /// <summary>No answer came: the chat may have been started.</summary>
    Unknown,

    /// <summary>A run ended by itself or was stopped; one that was killed has no such line.</summary>
    End,
}

/// <summary>A journal's first line.</summary>
internal sealed record JournalHeader
{
    /// <summary>
    /// The version of new journals. Version 1 identifies rows by phone numbers as version 0.1 of the module normalised them.
    /// </summary>
    public const int CurrentVersion = 2;

    /// <summary>The format version. As the first member, it also distinguishes a journal from any other file.</summary>
    [JsonPropertyName("outboundChatJournal")]
    [JsonPropertyOrder(-1)]
    public required int Version { get; init; }

    /// <summary>The batch that row keys are derived from.</summary>
    public required string Batch { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Whether a recipient may have several rows; row keys are derived differently then.</summary>
    public bool AllowDuplicate { get; init; }

    /// <summary>Whether its runs sent to a simulator on their own machine, so that no one was messaged.</summary>
    public bool Rehearsal { get; init; }
}

/// <summary>A line of a journal after the first. It never holds message texts, attributes, whole phone numbers or secrets.</summary>
internal sealed record JournalRecord
{
    public required JournalEvent Event { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>The row's key; null on lines about a run.</summary>
    public string? Key { get; init; }

    /// <summary>Sending: the row's token, if it is not the key.</summary>
    public string? Token { get; init; }

    /// <summary>Sending: the fingerprint of the request's content.</summary>
    public string? Body { get; init; }

    /// <summary>Sending: the recipient's key; null if a recipient may have several rows.</summary>
    public string? Recipient { get; init; }

    /// <summary>Sending: the row's number in that run, for display only; it does not identify the row.</summary>
    public long? Row { get; init; }

    /// <summary>Sending: the masked recipient.</summary>
    public string? Destination { get; init; }

    public string? Channel { get; init; }

    public string? InstanceId { get; init; }

    /// <summary>Started: the contact.</summary>
    public string? ContactId { get; init; }

    /// <summary>Outcomes: requests that left in this run.</summary>
    public int? Attempts { get; init; }

    /// <summary>Failed, Unknown: the code of the last error. End: what ended the run before its rows did.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>End: whether every row had its turn.</summary>
    public bool? Completed { get; init; }

    /// <summary>End: the rows by status.</summary>
    public Dictionary<string, long>? Counts { get; init; }
}

/// <summary>The lines of a journal as JSON.</summary>
[JsonSerializable(typeof(JournalHeader))]
[JsonSerializable(typeof(JournalRecord))]
internal sealed partial class JournalJson : JsonSerializerContext
{
    public static JournalJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<JournalEvent>(namingPolicy: null, allowIntegerValues: false) },
        // Journals are read by people and jq, never as HTML, so the + of a phone number stays unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
