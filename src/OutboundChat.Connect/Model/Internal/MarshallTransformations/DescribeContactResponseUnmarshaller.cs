using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

internal sealed class DescribeContactResponseUnmarshaller : JsonBodyUnmarshaller
{
    public static DescribeContactResponseUnmarshaller Instance { get; } = new();

    protected override DescribeContactResponse Read(JsonElement json) => new()
    {
        Contact = json.Structure(nameof(DescribeContactResponse.Contact), ContactReader.ReadContact),
    };
}
