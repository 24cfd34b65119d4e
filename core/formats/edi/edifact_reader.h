#pragma once

#include "core/formats/edi/edifact_answers.h"
#include "core/formats/edi/segment_documents.h"

namespace muniment::formats::edi {

/// Reads EDIFACT: interchanges, groups, messages. Segments without UNH make a document of their own.
class EdifactReader final : public SegmentDocuments {
 public:
  EdifactReader(std::unique_ptr<ByteStream> stream, ReadOptions options)
      : SegmentDocuments(std::move(stream), Dialect::Edifact, options), m_answers(m_builder, m_decoder) {}

 protected:
  [[nodiscard]] bool handle(Document& into) override;
  void finishFile() override;
  void beforeFinish() override;

 private:
  [[nodiscard]] bool handleEnvelope(std::string_view tag, Document& into);
  void startInterchange();
  void startGroup();
  void endGroup();
  void endInterchange();
  void closeGroup();
  void closeInterchange();
  void startMessage();
  void startUnframed();
  void endMessage(Document& into);
  void noteMissingEnvelope();

  EdifactAnswers m_answers;
  std::int64_t m_groups = 0;
  std::int64_t m_messages = 0;       ///< of the group
  std::int64_t m_messagesOfFile = 0; ///< of the interchange
  bool m_hasInterchange = false;
  bool m_hasGroup = false;
  bool m_hasServiceAdvice = false;
  bool m_hasToldMissing = false;
  bool m_isUnframed = false;
};

} // namespace muniment::formats::edi
