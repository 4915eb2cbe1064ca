using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OutboundChat.Bench.Clients;

/// <summary>The least that sends such a request: an HttpClient, a signature, JSON there and back.</summary>
internal sealed class HttpPeer(Uri url) : IDisposable
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private readonly HttpClient _client = new(new SigningHandler(new SocketsHttpHandler { UseProxy = false })) { BaseAddress = url };
    private readonly JsonObject _sample = JsonNode.Parse(SampleRequest.Json)!.AsObject();

    public void Dispose() => _client.Dispose();

    public async Task SendAsync(int first, int count)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = MeasuredClient.Concurrency },
            async (index, stop) => await SendOneAsync(index, stop));
    }

    private async Task SendOneAsync(int index, CancellationToken stop)
    {
        using HttpRequestMessage request = new(HttpMethod.Put, "contact/outbound-chat") { Content = new ByteArrayContent(Body(index)) };
        request.Content.Headers.ContentType = s_json;
        using HttpResponseMessage response = await _client.SendAsync(request, stop);
        response.EnsureSuccessStatusCode();
        using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(stop));
        ArgumentException.ThrowIfNullOrEmpty(answer.RootElement.GetProperty("ContactId").GetString());
    }

    private byte[] Body(int index)
    {
        using MemoryStream body = new();
        using (Utf8JsonWriter writer = new(body))
        {
            writer.WriteStartObject();
            writer.WriteString("ClientToken", Guid.NewGuid());
            writer.WriteStartObject("DestinationEndpoint");
            writer.WriteString("Type", "TELEPHONE_NUMBER");
            writer.WriteString("Address", SampleRequest.Number(index));
            writer.WriteEndObject();
            foreach ((string name, JsonNode? value) in _sample)
            {
                writer.WritePropertyName(name);
                value!.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return body.ToArray();
    }
}
