using System.Collections;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Module.Values;

namespace OutboundChat.Tests.Module;

public class PlainValueTests
{
    [Theory]
    [InlineData("text")]
    [InlineData(7)]
    [InlineData(1.5)]
    [InlineData(true)]
    [InlineData(null)]
    public void Plain_values_stay_as_they_are(object? value) => Assert.Same(value, PlainValue.Of(value));

    [Fact]
    public void Own_service_types_stay_as_they_are()
    {
        object[] own =
        [
            new Endpoint(), new ChatMessage(), EndpointType.VOIP, new SegmentAttributeValue(),
            new Dictionary<string, SegmentAttributeValue>(),
        ];

        Assert.All(own, value => Assert.Same(value, PlainValue.Of(value)));
    }

    [Fact]
    public void Types_of_the_framework_stay_as_they_are()
    {
        object[] values = [new Uri("https://example.com"), DateTimeOffset.UnixEpoch, Guid.Empty, new Version(1, 2)];

        Assert.All(values, value => Assert.Same(value, PlainValue.Of(value)));
    }

    [Fact]
    public void Dictionaries_become_plain_ones_at_every_depth()
    {
        Hashtable value = new() { ["a"] = new Hashtable { [1] = new object[] { "x", new { Y = 2 } } } };

        var outer = Assert.IsType<Dictionary<string, object?>>(PlainValue.Of(value));
        var inner = Assert.IsType<Dictionary<string, object?>>(outer["a"]);
        object?[] list = Assert.IsType<object?[]>(inner["1"]);
        Assert.Equal("x", list[0]);
        Assert.Equal(2, Assert.IsType<Dictionary<string, object?>>(list[1])["Y"]);
    }

    [Fact]
    public void Keys_that_differ_in_case_stay_separate()
    {
        Dictionary<string, int> value = new() { ["id"] = 1, ["ID"] = 2 };

        Assert.Equal(2, Assert.IsType<Dictionary<string, object?>>(PlainValue.Of(value)).Count);
    }

    [Fact]
    public void An_object_becomes_a_dictionary_of_its_set_properties()
    {
        var plain = Assert.IsType<Dictionary<string, object?>>(PlainValue.Of(new OldServiceType { ValueString = "x" }));

        Assert.Equal(["ValueString"], plain.Keys);
    }

    [Fact]
    public void A_property_that_throws_is_empty() =>
        Assert.Null(Assert.IsType<Dictionary<string, object?>>(PlainValue.Of(new Thrower()))["Value"]);

    [Fact]
    public void A_dictionary_that_contains_itself_is_copied()
    {
        Hashtable value = [];
        value["self"] = value;

        Assert.IsType<Dictionary<string, object?>>(PlainValue.Of(value));
    }

    [Fact]
    public void Objects_that_contain_themselves_many_times_are_copied()
    {
        // Gone through branch by branch these have more values than can be counted.
        Hashtable circle = [];
        object[] doubled = ["x"];
        for (int i = 0; i < 20; i++)
        {
            circle[i] = circle;
            doubled = [doubled, doubled, doubled];
        }

        var plain = Assert.IsType<Dictionary<string, object?>>(PlainValue.Of(circle));
        Assert.Equal(20, plain.Count);
        Assert.All(plain.Values, value => Assert.Same(plain, value));
        Assert.Equal(3, Assert.IsType<object?[]>(PlainValue.Of(doubled)).Length);
    }

    [Fact]
    public void An_object_that_contains_itself_is_copied() => Assert.IsType<Dictionary<string, object?>>(PlainValue.Of(new Circle()));

    /// <summary>Like service types of version 3 of the SDK: a number that was not set has a default value.</summary>
    private sealed class OldServiceType
    {
        private int? _valueInteger;

        public string? ValueString { get; set; }

        public int ValueInteger
        {
            get => _valueInteger.GetValueOrDefault();
            set => _valueInteger = value;
        }

        internal bool IsSetValueInteger() => _valueInteger.HasValue;
    }

    private sealed class Thrower
    {
        public string Value => throw new NotSupportedException();
    }

    private sealed class Circle
    {
        public Circle Self => this;
    }
}
