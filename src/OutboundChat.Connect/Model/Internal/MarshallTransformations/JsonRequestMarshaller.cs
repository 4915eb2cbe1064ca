using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.Runtime.Internal;
using ThirdParty.RuntimeBackports;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>A request whose members all travel in a JSON body.</summary>
internal abstract class JsonRequestMarshaller<TRequest>(string method, string path) : ConnectRequestMarshaller<TRequest>(method, path)
    where TRequest : AmazonConnectRequest
{
    // The body is never HTML: what HTML would need escaped goes out as it is, and so does text of other scripts.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    protected sealed override void AddMembers(DefaultRequest request, TRequest input)
    {
        using var buffer = new ArrayPoolBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        writer.WriteStartObject();
        WriteMembers(writer, input);
        writer.WriteEndObject();
        writer.Flush();
        request.Content = buffer.WrittenSpan.ToArray();
        request.Headers["Content-Type"] = "application/json";
    }

    /// <summary>Writes the members in the order of the service's model.</summary>
    protected abstract void WriteMembers(Utf8JsonWriter writer, TRequest request);
}
