#pragma once

#include "core/formats/edi/document_builder.h"
#include "core/formats/edi/field_table.h"
#include "core/formats/edi/segment.h"

#include <map>

namespace muniment::formats::edi {

/// Puts the values of segments where the tables say that they belong.
class SegmentMapper final {
 public:
  SegmentMapper(Dialect dialect, DocumentBuilder& builder, TextDecoder& decoder)
      : m_dialect(dialect), m_builder(builder), m_decoder(decoder) {}

  /// The kind of the document that follows.
  void choose(const std::string& set);
  void apply(Segment& segment);

 private:
  void applyRule(const FieldRule& rule, Segment& segment);
  void applyPairs(const FieldRule& rule, Segment& segment);

  Dialect m_dialect;
  DocumentBuilder& m_builder;
  TextDecoder& m_decoder;
  std::map<std::string, FieldTable> m_tables;
  const FieldTable* m_table = nullptr;
};

} // namespace muniment::formats::edi
