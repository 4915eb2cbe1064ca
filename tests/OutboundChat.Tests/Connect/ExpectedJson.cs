using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Connect.Model;
using Amazon.Runtime;

namespace OutboundChat.Tests.Connect;

/// <summary>The JSON that a request must become, or that an answer was, told by its properties alone, and so without anything of the client's own code.</summary>
internal static class ExpectedJson
{
    private const BindingFlags OwnProperties = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static JsonNode? Of(object? value)
    {
        switch (value)
        {
            case null:
                return null;
            case int number:
                return number;
            case long number:
                return number;
            case float number:
                return number;
            case bool truth:
                return truth;
            case DateTime time:
                Assert.Equal(DateTimeKind.Utc, time.Kind);
                return (decimal)(time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
            case string text:
                return OnTheWire(text);
            case ConstantClass constant:
                return OnTheWire(constant.Value);
            case IDictionary map:
                return new JsonObject(map.Keys.Cast<string>().Select(key => KeyValuePair.Create(OnTheWire(key), Of(map[key]))));
            case IList list:
                return new JsonArray([.. list.Cast<object?>().Select(Of)]);
            default:
                Assert.Equal(typeof(Endpoint).Namespace, value.GetType().Namespace);
                return new JsonObject(
                    from property in value.GetType().GetProperties(OwnProperties)
                    let member = property.GetValue(value)
                    where member is not null
                    select KeyValuePair.Create(property.Name, Of(member)));
        }
    }

    /// <summary>JSON in UTF-8 has no way to hold half of a surrogate pair: each goes out as U+FFFD, the replacement character.</summary>
    public static string OnTheWire(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
