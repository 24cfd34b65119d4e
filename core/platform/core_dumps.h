#pragma once

namespace muniment::platform {

/// A crash leaves no copy of the memory behind: keys and content would lie in it in clear text.
void forbidCoreDumps();

} // namespace muniment::platform
