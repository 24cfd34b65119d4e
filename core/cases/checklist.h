#pragma once

#include "core/base/result.h"
#include "core/model/case.h"

#include <QtCore/QStringList>

#include <vector>

namespace muniment::cases {

/// Steps that a case of one kind usually takes; a file of resources/checklists.
struct Checklist final {
  struct Step final {
    QString title;
    bool needsEvidence = true;
    int days = 0; ///< after the case was opened until it is due; 0: no day
  };
  QString id;
  QString title;
  Case::Kind kind = Case::Kind::Partner;
  std::vector<Step> steps;
};

/// Reads one file; strict.
[[nodiscard]] Result<Checklist> checklistFrom(const QByteArray& bytes);
/// Those that come with the program.
[[nodiscard]] Result<std::vector<Checklist>> builtInChecklists();

} // namespace muniment::cases
