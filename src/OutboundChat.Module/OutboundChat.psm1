# The loader keeps the module's assemblies in a load context of their own. It is the only assembly that the default context gets to see.
# Its type is taken from the assembly: PowerShell would look a type's name up in every assembly, which takes longer than all the rest.
try {
    $loader = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/OutboundChat.dll")
}
catch [System.IO.FileLoadException] {
    # The module was imported from another folder before. An assembly of one name can be loaded once, and that one serves this folder too.
    $loader = [System.AppDomain]::CurrentDomain.GetAssemblies() |
        Where-Object { $_.GetName().Name -eq 'OutboundChat' } | Select-Object -First 1
}

$assembly = $loader.GetType('OutboundChat.ModuleLoadContext')::LoadModule("$PSScriptRoot/bin")

# PowerShell remembers an assembly, and on the second import returns the cmdlets without importing them. The second command imports them.
Import-Module -Assembly $assembly -PassThru | Import-Module
