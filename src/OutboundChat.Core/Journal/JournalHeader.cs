using System.Text.Json.Serialization;

namespace OutboundChat.Journal;

/// <summary>A journal's first line.</summary>
internal sealed record JournalHeader
{
    /// <summary>The only version so far.</summary>
    public const int CurrentVersion = 1;

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
