
namespace OutboundChat.Tests.Hostile;

/// <summary>Cells that hold JSON or look like it: each value arrives as written, or its row is invalid.</summary>
public class HostileJsonTests
{
    [Fact]
    public void Attributes_arrive_unchanged_or_make_the_row_invalid()
    {
        (string Json, string? Expected)[] cells =
        [
            ("""{"k":"v"}""", "v"), ("""  {  "k"  :  "v"  }  """, "v"), ("""{"k":"\u0000\u001b\n"}""", "\0\u001B\n"),
            ("""{"k":"\ud83d\udc4b"}""", "👋"), ("""{"__proto__":"x","k":"v"}""", "v"), ("""{"k":1e400}""", "1e400"),
            ("""{"k":-1E-400}""", "-1E-400"), ("""{"k":123456789012345678901234567890.5}""", "123456789012345678901234567890.5"),
            ("""{"k":1.0}""", "1.0"), ("""{"k":0}""", "0"), ("""{"k":-0.0}""", "-0.0"), ("""{"k":true}""", "true"),
            ("""{"k":"2027-01-02T03:04:05+14:00"}""", "2027-01-02T03:04:05+14:00"), ("""{"K":"other","k":"v"}""", "v"),
            ("""{"k":"","n":null}""", string.Empty), ("""{"k":"\ud83d"}""", null), ("""{"k":"\udc4b\ud83d"}""", null),
            ("""{"k":"v","\ud83d":"v"}""", null), ("""{"k":["v"]}""", null), ("""{"k":{"k":"v"}}""", null), ("""{"k":"v" """, null),
            ("""{"k":"v"}}""", null), ("""{"k":"v"} {"k":"w"}""", null), ("""{'k':'v'}""", null), ("""{k:"v"}""", null),
            ("""{"k":"v",}""", null), ("""{"k":"v"/**/}""", null), ("""{"k":NaN}""", null), ("""{"k":01}""", null), ("""{"k":+1}""", null),
            ("{\"k\":\"a\nb\"}", null), ("""[{"k":"v"}]""", null), ("\"k\"", null), ("k=v", null), ("""{"":"v","k":"v"}""", null),
            ("""{"k k":"v"}""", null), ("""{"k":"v","k":"w"}""", null), ("""{"k":"v","k":"v"}""", null),
            ("""{"k":"v","\u006b":"w"}""", null), (Nested("[", "]", "1"), null), (Nested("{\"k\":", "}", "1"), null),
            ("{\"k\":" + new string('[', 100_000), null), ($"{{\"k\":\"{new string('ü', 16_500)}\"}}", null),
            ($"{{\"k\":{new string('9', 40_000)}}}", null),
            ("{" + string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"k{i}\":\"\"")) + "}", null),
        ];
        HostileSend send = HostileSend.Run(
            cells.Select((cell, i) => new Dictionary<string, object?> { ["RelatedContactId"] = $"{i + 1}", ["Attributes"] = cell.Json }));

        Dictionary<string, string?> arrived = send.Arrived.ToDictionary(
            request => request.RelatedContactId, request => request.Attributes?["k"]);
        Assert.Equal(
            cells.Select((cell, i) => (cell.Expected, Row: $"{i + 1}")).Where(cell => cell.Expected is not null),
            cells.Select(
                (_, i) => (Arrived: arrived.GetValueOrDefault($"{i + 1}"), Row: $"{i + 1}")).Where(cell => arrived.ContainsKey(cell.Row)));
        Assert.Equal(cells.Length, arrived.Count + send.Problems.Count);
    }

    [Theory]
    [InlineData("SegmentAttributes", """{"k":[1,[2,{"a":"b"}]]}""", true)]
    [InlineData("SegmentAttributes", """{"k":2147483648}""", true)]
    [InlineData("SegmentAttributes", """{"k":{"a":1,"a":2}}""", false)]
    [InlineData("SegmentAttributes", """{"connect:Subtype":"connect:Fax"}""", false)]
    [InlineData("SegmentAttributes", """{"connect:subtype":"connect:SMS","CONNECT:Subtype":"connect:WhatsApp"}""", false)]
    [InlineData("SegmentAttributes", """{"k":"\ud83d"}""", false)]
    [InlineData("Message", """{"Content":"Hi","ContentType":"text/plain"}""", true)]
    [InlineData("Message", """{"Content":"Hi","ContentType":"text/html"}""", false)]
    [InlineData("Message", """{"Content":"","ContentType":"text/plain"}""", false)]
    [InlineData("Phone", """{"Type":"TELEPHONE_NUMBER","Address":"+12065550100"}""", true)]
    [InlineData("Phone", """{"Type":"EMAIL_ADDRESS","Address":"+12065550100"}""", false)]
    [InlineData("Phone", """{"Type":"TELEPHONE_NUMBER","Address":"+12065550100","Address":"+12065550101"}""", false)]
    [InlineData("Phone", """{"Type":"TELEPHONE_NUMBER","Address":"+12065550100","address":"+12065550101"}""", false)]
    [InlineData("Phone", """{"Address":["+12065550100"]}""", false)]
    [InlineData("ChatDurationInMinutes", " 90 ", true)]
    [InlineData("ChatDurationInMinutes", "+90.00", true)]
    [InlineData("ChatDurationInMinutes", "9e1", false)]
    [InlineData("ChatDurationInMinutes", "１２０", false)]
    [InlineData("ChatDurationInMinutes", "99999999999999999999", false)]
    [InlineData("ChatDurationInMinutes", "59.999", false)]
    [InlineData("Channel", " whatsAPP ", true)]
    [InlineData("Channel", "S\u200BMS", false)]
    [InlineData("SupportedMessagingContentTypes", ";;text/plain,;", true)]
    [InlineData("SupportedMessagingContentTypes", "text/plain;text/html", false)]
    public void Other_structures_arrive_unchanged_or_make_the_row_invalid(string column, string cell, bool isSent)
    {
        HostileSend send = HostileSend.Run([new Dictionary<string, object?> { [column] = cell }]);
        Assert.Equal((isSent ? 1 : 0, isSent ? 0 : 1), (send.Arrived.Count, send.Problems.Count));
    }

    private static string Nested(string open, string close, string inner) =>
        $"{{\"k\":{string.Concat(Enumerable.Repeat(open, 100_000))}{inner}{string.Concat(Enumerable.Repeat(close, 100_000))}}}";
}
