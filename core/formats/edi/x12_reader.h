#pragma once

#include "core/formats/edi/segment_documents.h"
#include "core/formats/edi/x12_answers.h"

namespace muniment::formats::edi {

/// Reads X12: interchanges, groups, transaction sets. A TA1 is a document of its own.
class X12Reader final : public SegmentDocuments {
 public:
  X12Reader(std::unique_ptr<ByteStream> stream, ReadOptions options)
      : SegmentDocuments(std::move(stream), Dialect::X12, options), m_answers(m_builder, m_decoder) {}

 protected:
  [[nodiscard]] bool handle(Document& into) override;
  void finishFile() override { closeInterchange(); }
  void beforeFinish() override;

 private:
  [[nodiscard]] bool handleEnvelope(std::string_view tag, Document& into);
  void startInterchange();
  void startGroup();
  void endGroup();
  void endInterchange();
  void closeGroup();
  void closeInterchange();
  void startSet();
  void endSet(Document& into);
  void readInterchangeAcknowledgement(Document& into);
  void handleStray();
  void checkLevel();

  X12Answers m_answers;
  std::unordered_set<std::string> m_levels;
  std::int64_t m_groups = 0;
  std::int64_t m_sets = 0;
  bool m_hasInterchange = false;
  bool m_hasGroup = false;
  bool m_hasStray = false;
  bool m_hasAnswers = false;
};

} // namespace muniment::formats::edi
