#pragma once

#include "core/formats/edi/document_builder.h"
#include "core/formats/edi/segment.h"

namespace muniment::formats::edi {

/// What 997, 999, TA1 and 824 say about other documents.
class X12Answers final {
 public:
  X12Answers(DocumentBuilder& builder, TextDecoder& decoder) : m_builder(builder), m_decoder(decoder) {}

  void begin();
  void apply(Segment& segment);

 private:
  void startMessage(Segment& segment);
  void startAdvice(Segment& segment);
  void endGroup(Segment& segment);
  void addFaults(Segment& segment, std::size_t from, std::string_view list);
  [[nodiscard]] Value value(Segment& segment, std::size_t element, std::size_t component = 0) {
    return segment.value(element, component, m_decoder);
  }

  DocumentBuilder& m_builder;
  TextDecoder& m_decoder;
  Value m_groupKind;
  Value m_group;
  std::int64_t m_messages = 0;
};

} // namespace muniment::formats::edi
