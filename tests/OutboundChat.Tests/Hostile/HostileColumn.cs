using System.Globalization;
using System.Text.Json;
using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Hostile;

/// <summary>A column with hostile text, and the expected outcome of the row.</summary>
/// <param name="Name">For the test's name.</param>
/// <param name="Header">The column's header.</param>
/// <param name="Good">An ordinary cell, and the value that must arrive for it.</param>
/// <param name="Cell">The cell for a hostile text.</param>
/// <param name="Expected">The value that must arrive for a text; <see cref="Invalid"/> if the row must not be sent.</param>
/// <param name="Arrived">Finds it in a request.</param>
/// <param name="Options">The options that the column needs.</param>
internal sealed record HostileColumn(
    string Name,
    string Header,
    (string Cell, object? Expected) Good,
    Func<string, string> Cell,
    Func<string, object?> Expected,
    Func<StartOutboundChatContactRequest, object?> Arrived,
    ChatRequestOptions? Options = null)
{
    private const int MaxDisplayName = 256, MaxToken = 500;

    public static object Invalid { get; } = "the row is invalid";

    public static IReadOnlyList<HostileColumn> All { get; } =
    [
        // Not one of the texts is a phone number.
        new("phone", "Phone", ("+12065550199", "+12065550199"), text => text, _ => Invalid, request => request.DestinationEndpoint.Address),
        new(
            "inside a phone number",
            "Phone",
            ("+12065550199", "+12065550199"),
            text => $"+1 (206) 555{text}0142",
            text => text.All(IsUnderstoodInNumbers) ? "+12065550142" : Invalid,
            request => request.DestinationEndpoint.Address),
        new("message", "Message", ("Hello", "Hello"), text => text, GivenOrNull, request => request.InitialSystemMessage?.Content),
        new(
            "template",
            "Note",
            ("you", "Hi you!"),
            text => text,
            text => GivenOrNull(text) is { } given ? $"Hi {given}!" : Invalid,
            request => request.InitialSystemMessage?.Content,
            new() { MessageTemplate = new("Hi {note}!") }),
        new(
            "attribute column",
            "Note",
            ("x", "x"),
            text => text,
            GivenOrNull,
            request => request.Attributes?["Note"],
            new() { AttributeColumns = ["Note"] }),
        new(
            "attribute in JSON",
            "Attributes",
            ("{\"k\":\"x\"}", "x"),
            text => Json("k", text),
            text => text,
            request => request.Attributes?["k"]),
        new(
            "segment attribute in JSON",
            "SegmentAttributes",
            ("{\"k\":\"x\"}", "x"),
            text => Json("k", text),
            text => text,
            request => request.SegmentAttributes?["k"].ValueString),
        new(
            "display name",
            "DisplayName",
            ("Ada", "Ada"),
            text => text,
            text => Trimmed(text, MaxDisplayName),
            request => request.ParticipantDetails?.DisplayName),
        new(
            "channel",
            "Channel",
            ("WhatsApp", "connect:WhatsApp"),
            text => text,
            text => GivenOrNull(text) is null ? "connect:SMS" : Invalid,
            request => request.SegmentAttributes["connect:Subtype"].ValueString),
        new(
            "duration",
            "ChatDurationInMinutes",
            ("60", 60),
            text => text,
            text => GivenOrNull(text) is null ? null : Invalid,
            request => request.ChatDurationInMinutes),
        // Each row needs a unique token, even if two of them differ only in white space.
        new(
            "token",
            "ClientToken",
            (string.Empty, "a token of the row's own"),
            text => text + Number(text),
            text => Trimmed(text + Number(text), MaxToken),
            request => Guid.TryParseExact(request.ClientToken, "D", out _) ? "a token of the row's own" : request.ClientToken),
        new(
            "custom attribute",
            "InitialTemplatedSystemMessage",
            (Template("x"), "x"),
            Template,
            text => GivenOrNull(text) is null ? Invalid : text,
            request => request.InitialTemplatedSystemMessage?.TemplateAttributes.CustomAttributes["k"]),
    ];

    /// <summary>The text without white space and zero-width characters at its ends; null if nothing is left.</summary>
    private static string? GivenOrNull(string text)
    {
        const string WithoutWidth = "\u00AD\u180E\u200B\u2060\uFEFF";
        char[] given = [.. text.SkipWhile(IsBlank).Reverse().SkipWhile(IsBlank).Reverse()];
        return given.Length == 0 ? null : new string(given);

        static bool IsBlank(char c) => char.IsWhiteSpace(c) || WithoutWidth.Contains(c, StringComparison.Ordinal);
    }

    private static object? Trimmed(string text, int max) =>
        GivenOrNull(text) is not { } given ? null : given.Length > max ? Invalid : given;

    /// <summary>White space, invisible marks, and dashes between the digits.</summary>
    private static bool IsUnderstoodInNumbers(char c) =>
        char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.DashPunctuation;

    private static int Number(string text) => HostileText.All.TakeWhile(other => other.Text != text).Count();

    private static string Json(string key, string text) => JsonSerializer.Serialize(new Dictionary<string, string> { [key] = text });

    private static string Template(string text) =>
        $$"""{"KnowledgeBaseId":"b","MessageTemplateId":"t","TemplateAttributes":{"CustomAttributes":{{Json("k", text)}} } }""";
}
