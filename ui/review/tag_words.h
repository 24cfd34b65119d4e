#pragma once

#include "core/model/tag_set.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// Sets and tags in words.
class TagWords final {
  Q_DECLARE_TR_FUNCTIONS(TagWords)

 public:
  /// The names of tags of any of the sets, in the order of the sets; those of no set are left out.
  [[nodiscard]] static QString names(const std::vector<TagSet>& sets, const std::vector<TagId>& tags);
  /// What somebody changed: `Relevant`, `Relevant instead of Privileged`, `Relevant taken back`.
  [[nodiscard]] static QString change(const std::vector<TagSet>& sets, const std::vector<TagId>& before,
                                      const std::vector<TagId>& after);
};

} // namespace muniment::ui
