namespace SaaBot.Tests.House;

public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("a(); // Say(\"x\")\nb();", "a(); \nb();", "")]
    [InlineData("a(/* \"x\" \n */ b);", "a(\n b);", "")]
    [InlineData("a(\"x // y\", 'c', '\\'');", "a(\"0\", ' ', ' ');", "x // y")]
    [InlineData("a(@\"x \"\" y\\\");", "a(\"0\");", "x \" y\\")]
    [InlineData("a(\"x \\\" y\");", "a(\"0\");", "x \\\" y")]
    [InlineData("a($\"x {b(\"y\")} z {{w}}\");", "a(\"0\"{b(\"1\")});", "x \u0001 z {w}}|y")]
    [InlineData("a($\"{b:0.0} {(c ? \"d\" : \"e\")}\");", "a(\"0\"{b}{(c ? \"1\" : \"2\")});", "\u0001 \u0001|d|e")]
    [InlineData("a(\"\"\"x \"y\" z\"\"\");", "a(\"0\");", "x \"y\" z")]
    [InlineData("a($$\"\"\"{x} {{b}}\"\"\");", "a(\"0\"{b});", "{x} \u0001")]
    [InlineData("a(\"\"\"\nx\n\"\"\");\nb", "a(\"0\"\n\n);\nb", "\nx\n")]
    public void Comments_go_and_literals_become_numbers(string source, string code, string literals)
    {
        CSharpText text = CSharpText.Of(source);

        Assert.Equal(code, text.Code);
        Assert.Equal(literals.Length == 0 ? [] : literals.Split('|'), text.Literals);
    }
}
