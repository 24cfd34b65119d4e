#pragma once

#include "core/formats/edi/document_builder.h"
#include "core/formats/edi/segment.h"

namespace muniment::formats::edi {

/// What CONTRL and APERAK say about other messages.
class EdifactAnswers final {
 public:
  EdifactAnswers(DocumentBuilder& builder, TextDecoder& decoder) : m_builder(builder), m_decoder(decoder) {}

  void begin() { m_interchange = {}; }
  void apply(Segment& segment);
  /// An APERAK answers what it refers to, in the words of its beginning.
  void finish();

 private:
  void start(Segment& segment, std::size_t action);
  [[nodiscard]] Value value(Segment& segment, std::size_t element, std::size_t component = 0) {
    return segment.value(element, component, m_decoder);
  }

  DocumentBuilder& m_builder;
  TextDecoder& m_decoder;
  Value m_interchange;
};

} // namespace muniment::formats::edi
