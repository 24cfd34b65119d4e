#pragma once

#include "core/formats/edi/document_checks.h"
#include "core/formats/edi/document_reader.h"
#include "core/formats/edi/field_rule.h"

namespace muniment::formats::edi {

/// Collects the values of one document. Bounded: what is beyond the limits is counted and left out, sums go on.
class DocumentBuilder final {
 public:
  explicit DocumentBuilder(ReadOptions options) : m_options(options) {}

  /// Starts a new document; `document` has what the envelope says.
  void begin(Document document);
  /// One value: `meaning` is a word of ours, `code` what the document says, `beside` a time or the format of a date.
  void put(Target target, std::string_view meaning, std::string_view code, Value value, std::string_view beside = {},
           NumberStyle style = NumberStyle::Point);
  void find(Finding finding);
  /// Whether the open line will be kept, so that what only readers of it need can be left out.
  [[nodiscard]] bool keepsLine() const;
  [[nodiscard]] bool hasLine() const { return m_hasLine; }
  [[nodiscard]] bool hasAnswer() const { return m_hasAnswer; }
  [[nodiscard]] Document& document() { return m_document; }
  [[nodiscard]] const Document& document() const { return m_document; }
  [[nodiscard]] DocumentLine& line() { return m_line; }
  [[nodiscard]] Answer& openAnswer();
  void startLine(Value number);
  void endLine();
  void attach(Attachment attachment);
  void endParty() { m_hasParty = false; }
  /// HL of X12: an item is a line, all else is around lines.
  void startLevel(const Value& kind, const Place& place);
  /// Closes what is open, checks, and hands the document out.
  [[nodiscard]] Document finish();

 private:
  void putHeader(Target target, std::string_view meaning, Value value, std::string_view beside);
  void putLine(Target target, std::string_view meaning, std::string_view code, Value value, NumberStyle style);
  void putParty(Target target, std::string_view meaning, Value value);
  void putAnswer(Target target, std::string_view meaning, Value value);
  void putAmount(Target target, std::string_view meaning, std::string_view code, Value value, NumberStyle style);
  [[nodiscard]] Amount amountOf(std::string_view meaning, std::string_view code, Value value, NumberStyle style);
  [[nodiscard]] StatedTime timeOf(std::string_view text, std::string_view beside) const;
  template <class T>
  void keep(std::vector<T>& list, T part, std::size_t bytes);
  [[nodiscard]] bool isAffordable(std::size_t bytes);

  ReadOptions m_options;
  Document m_document;
  DocumentLine m_line;
  Answer m_answer;
  DocumentChecks m_checks;
  std::optional<Reference> m_order; ///< what the lines below belong to
  bool m_hasLine = false;
  bool m_hasParty = false;
  bool m_hasAnswer = false;
  bool m_isAllowance = false;
  std::size_t m_spent = 0;       ///< bytes of text that were kept
  std::size_t m_spentBefore = 0; ///< when the open line began; a line that is not kept gives them back
};

} // namespace muniment::formats::edi
