using System.Collections;
using System.Reflection;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

public class DataColumnsTests
{
    public static TheoryData<string, string> Names =>
        [.. DataColumns.All.SelectMany(column => column.Aliases.Prepend(column.Name).Select(name => (name, column.Name)))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_column_binds_by_its_name_or_alias_in_any_case(string name, string parameter)
    {
        foreach (string spelling in new[] { name, name.ToUpperInvariant(), name.ToLowerInvariant() })
        {
            object value = new();
            ChatRequestInput input = new();
            DictionaryRow row = new(new Hashtable { ["Other"] = 1, [spelling] = value });
            DataColumns.Bind(row, input);

            Assert.Same(value, typeof(ChatRequestInput).GetProperty(parameter)!.GetValue(input));
            Assert.Single(DataProperties(), property => property.GetValue(input) is not null);
            Assert.Same(row, input.Row);
        }
    }

    [Fact]
    public void Every_input_value_has_a_column_and_no_two_columns_share_a_name()
    {
        Assert.Equal(
            DataProperties().Select(property => property.Name).Order(),
            DataColumns.All.Select(column => column.Name).Order());
        string[] names = [.. Names.Select(name => name.Data.Item1)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static IEnumerable<PropertyInfo> DataProperties() =>
        typeof(ChatRequestInput).GetProperties().Where(property => property.PropertyType == typeof(object));

    [Fact]
    public void The_name_takes_precedence_over_aliases_and_these_are_in_order()
    {
        Hashtable columns = new()
        {
            ["MobileNumber"] = "mobile",
            ["To"] = "to",
            ["PhoneNumber"] = "phone",
            ["DestinationEndpoint"] = "name",
        };
        Assert.Equal("name", Bound(columns));
        columns.Remove("DestinationEndpoint");
        Assert.Equal("to", Bound(columns));
        columns.Remove("To");
        Assert.Equal("phone", Bound(columns));
    }

    [Fact]
    public void A_missing_column_keeps_the_value_of_the_parameter()
    {
        ChatRequestInput input = new() { InstanceId = "parameter", ContactFlowId = "parameter" };
        DataColumns.Bind(new DictionaryRow(new Hashtable { ["FlowId"] = "row" }), input);
        Assert.Equal(("parameter", "row"), (input.InstanceId, input.ContactFlowId));
    }

    [Fact]
    public void The_columns_of_a_dictionary_are_its_keys_as_text()
    {
        DictionaryRow row = new(new Dictionary<int, string> { [1] = "one" });
        Assert.Equal(["1"], row.Columns);
        Assert.True(row.TryGetValue("1", out object? value));
        Assert.Equal("one", value);
        Assert.False(row.TryGetValue("2", out _));
    }

    private static object? Bound(Hashtable columns)
    {
        ChatRequestInput input = new();
        DataColumns.Bind(new DictionaryRow(columns), input);
        return input.DestinationEndpoint;
    }
}
