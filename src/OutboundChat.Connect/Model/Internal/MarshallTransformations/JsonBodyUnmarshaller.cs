using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>An answer with a JSON body; a derived class knows the members.</summary>
internal abstract class JsonBodyUnmarshaller : ConnectResponseUnmarshaller
{
    public sealed override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        using var body = JsonDocument.Parse(input.Stream, new JsonDocumentOptions { MaxDepth = input.JsonMaxDepth });
        return body.RootElement.ValueKind is JsonValueKind.Object ? Read(body.RootElement) : throw new JsonException("The answer is not a JSON object.");
    }

    protected abstract AmazonWebServiceResponse Read(JsonElement json);
}
