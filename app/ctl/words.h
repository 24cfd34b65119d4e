#pragma once

#include <QtCore/QCoreApplication>

namespace muniment::ctl {

/// What munimentctl says to a person: `Words::tr("…")`. One context for all of it, whichever command speaks.
class Words final {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace muniment::ctl
