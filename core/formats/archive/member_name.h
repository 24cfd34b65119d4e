#pragma once

#include "core/formats/archive/archive_member.h"

namespace muniment::formats::archive {

/// Fills `name`, `isClutter` and what the written name alone gives away.
void readName(ArchiveMember& member);

} // namespace muniment::formats::archive
