#pragma once

#include "core/formats/edi/document_reader.h"
#include "core/formats/edi/segment_mapper.h"
#include "core/formats/edi/segment_reader.h"

#include <unordered_set>

namespace muniment::formats::edi {

/// What the readers of X12 and EDIFACT have in common: one document open at a time, findings of envelopes, numbers that
/// were seen.
class SegmentDocuments : public DocumentReader {
 public:
  SegmentDocuments(std::unique_ptr<ByteStream> stream, Dialect dialect, ReadOptions options);

  [[nodiscard]] Result<bool> next(Document& into) final;
  [[nodiscard]] const std::vector<Finding>& findings() const final { return m_findings; }
  /// Reads what follows as documents within this envelope; the first byte is at `offset` of a longer file.
  void resume(const Envelope& envelope, std::int64_t offset);

 protected:
  /// True when `into` holds a document; the segment is asked about again if it was put back.
  [[nodiscard]] virtual bool handle(Document& into) = 0;
  /// The file is at its end, no document is open.
  virtual void finishFile() = 0;
  /// Something that follows from the whole document; called before its checks.
  virtual void beforeFinish() = 0;

  void putBack() { m_hasPending = true; }
  [[nodiscard]] bool isOpen() const { return m_isOpen; }
  [[nodiscard]] std::int64_t segmentsOfDocument() const { return m_ordinal; }
  void startDocument(Document document);
  /// What is open was no document after all; a finding says what it was.
  void dropDocument(Finding finding);
  void countSegment();
  /// Ends what is open. Without its end segment that is a finding, `missing` names the segment.
  void endDocument(Document& into, std::string_view missing);
  void find(Finding finding);
  /// A count of an envelope against what arrived.
  void checkCount(std::string_view code, Value stated, std::int64_t counted);
  [[nodiscard]] Value value(std::size_t element, std::size_t component = 0) {
    return m_segment.value(element, component, m_decoder);
  }
  void noteTransmission();
  void noteMessage(const Value& number);
  void noteFile();

  SegmentReader m_reader;
  Segment m_segment;
  TextDecoder m_decoder;
  DocumentBuilder m_builder;
  SegmentMapper m_mapper;
  Envelope m_envelope;
  bool m_isResumed = false;

 private:
  std::vector<Finding> m_findings;
  std::unordered_set<std::string> m_transmissions;
  std::unordered_set<std::string> m_messages;
  std::int64_t m_ordinal = 0;
  std::int64_t m_end = 0; ///< behind the last segment of the open document
  bool m_isOpen = false;
  bool m_hasPending = false;
  bool m_isFirst = true;
  bool m_isFinished = false;
};

} // namespace muniment::formats::edi
