using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundChat.Journal;

/// <summary>What a line of a journal tells.</summary>
internal enum JournalEvent
{
    /// <summary>A run began.</summary>
    Run,

    /// <summary>A row's first request of this run is about to leave.</summary>
    Sending,

    /// <summary>It did not leave after all.</summary>
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
    /// The version that is written. Journals of version 1 know rows by phone numbers as version 0.1 of the module read them.
    /// </summary>
    public const int CurrentVersion = 2;

    /// <summary>The format's version; as the first member it is also what tells a journal from any other file.</summary>
    [JsonPropertyName("outboundChatJournal")]
    [JsonPropertyOrder(-1)]
    public required int Version { get; init; }

    /// <summary>What the keys of its rows were made with.</summary>
    public required string Batch { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Whether its rows may write to somebody several times, which makes their keys other ones.</summary>
    public bool AllowDuplicate { get; init; }

    /// <summary>Whether its runs sent to a simulator on their own machine: what was started there was started for nobody.</summary>
    public bool Rehearsal { get; init; }
}

/// <summary>
/// A line of a journal after the first. No message text, no attribute, no whole phone number and no secret is ever in it.
/// </summary>
internal sealed record JournalRecord
{
    public required JournalEvent Event { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>The row's key; null on lines about a run.</summary>
    public string? Key { get; init; }

    /// <summary>Sending: the row's token, where it is not the key.</summary>
    public string? Token { get; init; }

    /// <summary>Sending: the fingerprint of what the row says.</summary>
    public string? Body { get; init; }

    /// <summary>Sending: names the recipient, where each may be written to once.</summary>
    public string? Recipient { get; init; }

    /// <summary>Sending: the row's number in that run, for people; rows are never known by it.</summary>
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
        // For jq and people, not for a page: + in a phone number stays +.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
