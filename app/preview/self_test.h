#pragma once

namespace muniment::preview {

/// Tries one thing that a confined process must not be able to do, and comes back only if nothing stopped it.
void tryForbidden(const char* what);

} // namespace muniment::preview
