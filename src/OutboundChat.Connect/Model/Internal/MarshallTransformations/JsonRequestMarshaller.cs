using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using ThirdParty.RuntimeBackports;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>A request whose members all travel in a JSON body; a derived class knows the method, the path and the members.</summary>
internal abstract class JsonRequestMarshaller<TRequest>(string method, string path) : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonConnectRequest
{
    // The body is never HTML: what HTML would need escaped goes out as it is, and so does text of other scripts.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        using var buffer = new ArrayPoolBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        writer.WriteStartObject();
        WriteMembers(writer, (TRequest)input);
        writer.WriteEndObject();
        writer.Flush();

        var request = new DefaultRequest(input, "Amazon.Connect")
        {
            HttpMethod = method,
            ResourcePath = path,
            Content = buffer.WrittenSpan.ToArray(),
        };
        request.Headers["Content-Type"] = "application/json";
        return request;
    }

    /// <summary>Writes the members in the order of the service's model.</summary>
    protected abstract void WriteMembers(Utf8JsonWriter writer, TRequest request);
}
