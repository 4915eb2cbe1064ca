using System.Collections;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

/// <summary>Columns that become attributes.</summary>
public class AttributeColumnsTests
{
    [Fact]
    public void Columns_become_attributes_by_name_and_by_wildcard()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Attribute = """{"Given":"x","OrderId":"A-1"}""";
        input.Row = new DictionaryRow(new Dictionary<string, object?>
        {
            ["OrderId"] = "A-1",
            ["crm_tier"] = "gold",
            ["CRM_Since"] = new DateOnly(2020, 1, 2),
            ["crm_empty"] = " ",
            ["crm_null"] = DBNull.Value,
            ["Q1"] = true,
            ["Q10"] = "not asked for",
        });

        ChatRequestDraft draft = Build(input, "orderid", "crm_*", "Q?");

        Assert.Empty(draft.Problems);
        Assert.Equal(
            ["CRM_Since=2020-01-02", "Given=x", "OrderId=A-1", "Q1=true", "crm_tier=gold"],
            draft.Request.Attributes.Select(entry => $"{entry.Key}={entry.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_column_that_contradicts_an_attribute_or_contains_a_list_is_a_problem()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Attribute = new Hashtable { ["OrderId"] = "A-1" };
        input.Row = new DictionaryRow(new Hashtable { ["OrderId"] = "A-2", ["Tags"] = new[] { "a" }, ["Order Id"] = "x" });
        Assert.Equal(
            ["AttributeGivenTwice", "AttributeKeyInvalid", "AttributeNotText"],
            Build(input, "*").Problems.Select(problem => problem.Rule).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_column_that_the_first_row_lacks_is_refused()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Row = new DictionaryRow(new Hashtable { ["FirstName"] = "Zoë" });

        SetupException trouble = Assert.Throws<SetupException>(() => Build(input, "First*", "Kunde"));
        Assert.Equal(nameof(Texts.AttributeColumnMissing), trouble.ErrorId);
        Assert.Equal(Texts.AttributeColumnMissing("-AttributeColumn", "Kunde", ["FirstName"], null).Text, trouble.Message);

        input.Row = null;
        Assert.Equal(nameof(Texts.AttributeColumnMissing), Assert.Throws<SetupException>(() => Build(input, "*")).ErrorId);
    }

    [Theory]
    [InlineData("Customer ID", "'Customer ID=CustomerID'")]
    [InlineData("customerid=Customer Id", "'customerid=CustomerId'")]
    [InlineData("Straße", "'Straße=Name'")]
    public void A_column_that_can_not_be_an_attribute_under_its_name_is_refused(string given, string use)
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Row = new DictionaryRow(new Hashtable { ["Customer ID"] = "C-1", ["Straße"] = "x" });
        SetupException trouble = Assert.Throws<SetupException>(() => Build(input, given));
        Assert.Equal(nameof(Texts.AttributeKeyInvalid), trouble.ErrorId);
        Assert.EndsWith($"Use {use}.", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_a_later_row_lacks_is_an_empty_cell()
    {
        ChatRequestBuilder builder = new(new ChatRequestOptions { AttributeColumns = ["OrderId"] });
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Row = new DictionaryRow(new Hashtable { ["OrderId"] = "A-1" });
        Assert.NotNull(builder.Build(input).Request.Attributes);
        input.Row = new DictionaryRow(new Hashtable { ["Other"] = "x" });
        Assert.Null(builder.Build(input).Request.Attributes);
        input.Row = null;
        Assert.Null(builder.Build(input).Request.Attributes);
    }

    private static ChatRequestDraft Build(ChatRequestInput input, params string[] columns) =>
        new ChatRequestBuilder(new ChatRequestOptions { AttributeColumns = columns }).Build(input);
}
