#pragma once

#include "core/base/byte_sink.h"
#include "core/formats/loadfile/edrm_document.h"

namespace muniment::formats::loadfile {

/// An EDRM XML 1.2 file. What XML cannot hold, such as control characters, is written as U+FFFD.
class EdrmWriter final {
 public:
  explicit EdrmWriter(ByteSink& out) : m_out(out) {}
  /// Once, first; `fields` are the names of all tags.
  [[nodiscard]] Result<void> begin(const QString& batch, const QStringList& fields);
  [[nodiscard]] Result<void> add(const EdrmDocument& document);
  [[nodiscard]] Result<void> finish();

 private:
  struct Relation final {
    QString parent;
    QString child;
  };
  ByteSink& m_out;
  std::vector<Relation> m_relations;
};

} // namespace muniment::formats::loadfile
