#pragma once

#include "core/workspace/services.h"

namespace muniment::workspace {

struct SampleWish final {
  int documents = 60;
  int messages = 1600;
  quint32 seed = 1;
  Secret passphrase; ///< empty: `sample`, which the program tells everyone
};

/// Makes a workspace to look around in. Its clock walks through the two months before now while it is filled.
[[nodiscard]] Result<void> makeSampleWorkspace(const Environment& environment, const FilePath& directory,
                                               SampleWish wish, const SharedProgress& progress);

/// The passphrase of sample workspaces made without one.
[[nodiscard]] Secret samplePassphrase();

} // namespace muniment::workspace
