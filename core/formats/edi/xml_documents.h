#pragma once

#include "core/formats/edi/document_builder.h"
#include "core/formats/edi/xml_input.h"
#include "core/formats/edi/xml_rule.h"

namespace muniment::formats::edi {

/// Reads UBL, UN/CEFACT invoices and cXML, also where they stand within an envelope of XML.
class XmlDocuments final : public DocumentReader {
 public:
  XmlDocuments(std::unique_ptr<ByteStream> stream, ReadOptions options)
      : m_input(std::move(stream)), m_builder(options) {}

  [[nodiscard]] Result<bool> next(Document& into) override;
  [[nodiscard]] const std::vector<Finding>& findings() const override { return m_findings; }

 private:
  [[nodiscard]] bool handle(QXmlStreamReader::TokenType token, Document& into);
  [[nodiscard]] bool startElement();
  [[nodiscard]] bool endElement(Document& into);
  [[nodiscard]] bool startDocument();
  void startPart(std::string_view name);
  void takeAttributes();
  void takeText();
  void put(const XmlRule& rule, Value value);
  void nameCxml(std::string_view name);
  [[nodiscard]] Place placeOf(std::int64_t begin, std::int64_t end, std::string_view attribute = {}) const;
  [[nodiscard]] std::string attribute(QLatin1StringView name) const;
  void finishOpen(Document& into);
  [[nodiscard]] bool stopWith(Finding finding, Document& into);
  [[nodiscard]] bool finishFile(Document& into);

  XmlInput m_input;
  DocumentBuilder m_builder;
  std::vector<Finding> m_findings;
  XmlRules m_rules;
  std::vector<std::size_t> m_path; ///< lengths of `m_where` at each level
  std::string m_where;             ///< path below the root of the document
  std::string m_root;              ///< first element of the file
  std::string m_text;
  QXmlStreamAttributes m_attributes;
  std::int64_t m_textBegin = 0;
  std::int64_t m_textEnd = 0;
  std::int64_t m_depth = 0;
  std::int64_t m_documentDepth = 0; ///< zero while none is open
  std::int64_t m_lineDepth = 0;
  std::int64_t m_partyDepth = 0;
  std::int64_t m_documents = 0;
  bool m_isLeaf = false;
  bool m_isFinished = false;
};

} // namespace muniment::formats::edi
