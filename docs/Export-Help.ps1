<#
.SYNOPSIS
Generates the help that Get-Help shows from the Markdown files in en-US.

.DESCRIPTION
Microsoft.PowerShell.PlatyPS writes the MAML. This script fixes what PlatyPS omits or gets wrong: the code of examples, default values, and
related links. The result is committed, so that a build needs neither PowerShell nor PlatyPS.
#>
[CmdletBinding()]
param(
    # The folder for the MAML file.
    [string] $OutputFolder = (Join-Path $PSScriptRoot 'en-US')
)

$ErrorActionPreference = 'Stop'
Import-Module Microsoft.PowerShell.PlatyPS -MinimumVersion 1.0.0

function Add-Element([System.Xml.XmlElement] $Parent, [string] $Name, [string] $Text) {
    $namespace = $Parent.OwnerDocument.DocumentElement.GetNamespaceOfPrefix($Name.Split(':')[0])
    $element = $Parent.AppendChild($Parent.OwnerDocument.CreateElement($Name, $namespace))
    $element.InnerText = $Text
}

# Get-Help adds no empty line after a text, so $End adds it.
function Add-Paragraph([System.Xml.XmlElement] $Parent, [string] $Text, [string] $End) {
    if ($Text.Trim()) {
        ($Text.Trim("`n") + $End) -split '(?<=\S)\n\n+(?=.)' | ForEach-Object { Add-Element -Parent $Parent -Name 'maml:para' -Text $_ }
    }
}

# PlatyPS puts the whole example, including its code fences, into the introduction.
function Repair-Example([System.Xml.XmlElement] $Element, [string] $Markdown) {
    $before, $code, $after = $Markdown -replace '\r' -split '(?ms)^```powershell\n(.*?)\n```$', 2
    $Element['maml:introduction'].RemoveAll()
    Add-Paragraph -Parent $Element['maml:introduction'] -Text $before -End "`n`n"
    $Element['dev:code'].InnerText = $code
    # Get-Help removes leading spaces from the first line, which would shift the header of a table. So all lines lose the same number.
    $output = ($after -replace '(?m)^```.*\n?').Trim("`n")
    $indent = [regex]::Matches($output, '(?m)^ *(?=\S)').Length | Measure-Object -Minimum
    $output = $output -replace "(?m)^ {$($indent.Minimum ?? 0)}"
    Add-Paragraph -Parent $Element['dev:remarks'] -Text $output -End "`n`n`u{A0}"
}

$pages = Get-ChildItem (Join-Path $PSScriptRoot 'en-US') -Filter '*-*.md' | Sort-Object Name
$commands = @($pages | ForEach-Object { Import-MarkdownCommandHelp $_.FullName })
$scratch = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid())
try {
    $file = $commands | Export-MamlCommandHelp -OutputFolder $scratch
    $maml = [xml](Get-Content -Raw -LiteralPath $file.FullName)
}
finally {
    Remove-Item -LiteralPath $scratch -Recurse -ErrorAction Ignore
}

foreach ($command in $commands) {
    $element = $maml.helpItems.ChildNodes | Where-Object { $_['command:details']['command:name'].InnerText -eq $command.Title }

    $examples = @($element['command:examples'].ChildNodes)
    for ($i = 0; $i -lt $examples.Count; $i++) {
        Repair-Example -Element $examples[$i] -Markdown $command.Examples[$i].Remarks
    }

    foreach ($parameter in $command.Parameters | Where-Object DefaultValue) {
        $of = $element['command:parameters'].ChildNodes | Where-Object { $_['maml:name'].InnerText -eq $parameter.Name }
        Add-Element -Parent $of -Name 'dev:defaultValue' -Text $parameter.DefaultValue
    }

    # Get-Help -Online opens the first link with a URL. Links to other Markdown files are not URLs.
    foreach ($link in @($element['command:relatedLinks'].ChildNodes)) {
        if (-not $link['maml:uri'].InnerText) {
            [void]$link.ParentNode.RemoveChild($link)
        }
        elseif ($link['maml:uri'].InnerText -notlike 'http*') {
            $link['maml:uri'].IsEmpty = $true
        }
    }
}

$settings = [System.Xml.XmlWriterSettings]@{ Indent = $true; NewLineChars = "`n"; Encoding = [System.Text.UTF8Encoding]::new($false) }
$writer = [System.Xml.XmlWriter]::Create((Join-Path $OutputFolder $file.Name), $settings)
try {
    $maml.Save($writer)
}
finally {
    $writer.Dispose()
}
