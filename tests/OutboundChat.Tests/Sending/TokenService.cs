using System.Net;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Sending;

/// <summary>A service that returns the same chat for the same token. Tests decide how else it responds.</summary>
internal sealed class TokenService : IAsyncDisposable
{
    private readonly Dictionary<string, ServedChat> _byToken = [];
    private readonly LoopbackServer _server;

    public TokenService() => _server = new LoopbackServer(AnswerAsync);

    public string Url => _server.Url;

    /// <summary>Answers before a chat is started; null lets the request pass.</summary>
    public Func<LoopbackRequest, LoopbackAnswer?> Before { get; set; } = _ => null;

    /// <summary>Answers after the chat was started; null gives the usual answer.</summary>
    public Func<LoopbackRequest, Task<LoopbackAnswer?>> After { get; set; } = _ => Task.FromResult<LoopbackAnswer?>(null);

    /// <summary>The requests so far, in order of arrival.</summary>
    public IReadOnlyList<LoopbackRequest> Requests => _server.Requests;

    public IReadOnlyCollection<ServedChat> Chats
    {
        get
        {
            lock (_byToken)
            {
                return [.. _byToken.Values];
            }
        }
    }

    /// <summary>Starts each chat once and drops every answer, so that the outcome of each row is unknown.</summary>
    public void LoseAnswers() => After = _ => Task.FromResult<LoopbackAnswer?>(LoopbackAnswer.Drop);

    public void Recover() => (Before, After) = (_ => null, _ => Task.FromResult<LoopbackAnswer?>(null));

    public static LoopbackAnswer Error(string code, HttpStatusCode status) =>
        LoopbackAnswer.Json("""{"Message":"text of the service"}""", (int)status, ("x-amzn-ErrorType", code));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<LoopbackAnswer> AnswerAsync(LoopbackRequest request)
    {
        if (Before(request) is { } refusal)
        {
            return refusal;
        }

        ServedChat? chat;
        string token = (string)request.Json["ClientToken"]!;
        lock (_byToken)
        {
            if (!_byToken.TryGetValue(token, out chat))
            {
                string destination = (string)request.Json["DestinationEndpoint"]!["Address"]!;
                _byToken[token] = chat = new ServedChat(
                    token, $"contact-{_byToken.Count + 1}", destination, (string?)request.Json["InitialSystemMessage"]?["Content"]);
            }
        }

        return await After(request) ?? LoopbackAnswer.Json($$"""{"ContactId":"{{chat.ContactId}}"}""");
    }
}
