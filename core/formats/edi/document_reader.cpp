#include "core/formats/edi/document_reader.h"

#include "core/formats/edi/charset.h"
#include "core/formats/edi/edifact_reader.h"
#include "core/formats/edi/finding_catalogue.h"
#include "core/formats/edi/recognition.h"
#include "core/formats/edi/x12_reader.h"
#include "core/formats/edi/xml_documents.h"

#include <cstring>

namespace muniment::formats::edi {
namespace {

constexpr std::size_t kShownStart = 20;

/// Hands out what was read to recognise it, then the rest.
class ResumedStream final : public ByteStream {
 public:
  ResumedStream(std::string start, std::unique_ptr<ByteStream> rest)
      : m_start(std::move(start)), m_rest(std::move(rest)) {}

  Result<qint64> read(char* into, qint64 size) override {
    if (m_done == m_start.size())
      return m_rest->read(into, size);
    const std::size_t part = std::min(static_cast<std::size_t>(size), m_start.size() - m_done);
    std::memcpy(into, m_start.data() + m_done, part);
    m_done += part;
    return static_cast<qint64>(part);
  }

 private:
  std::string m_start;
  std::size_t m_done = 0;
  std::unique_ptr<ByteStream> m_rest;
};

/// What no reader here understands: one document that says so, or that is a paper.
class UnknownDocument final : public DocumentReader {
 public:
  UnknownDocument(Dialect dialect, std::string_view start) {
    m_document.dialect = dialect;
    m_document.place = {0, static_cast<std::int64_t>(start.size()), 0, {}};
    TextDecoder decoder;
    const std::string shown = decoder.decode(start.substr(0, kShownStart));
    if (start.empty())
      m_document.findings.push_back(makeFinding("file-empty", m_document.place));
    else if (isPaper(dialect))
      m_document.kind = DocumentKind::Paper;
    else if (dialect == Dialect::Tradacoms)
      m_document.findings.push_back(makeFinding("dialect-not-supported", m_document.place, "TRADACOMS"));
    else
      m_document.findings.push_back(makeFinding("format-not-known", m_document.place, shown));
  }

  Result<bool> next(Document& into) override {
    if (m_isDone)
      return false;
    into = m_document;
    m_isDone = true;
    return true;
  }
  const std::vector<Finding>& findings() const override { return m_none; }

 private:
  Document m_document;
  std::vector<Finding> m_none;
  bool m_isDone = false;
};

} // namespace

Result<std::unique_ptr<DocumentReader>> readDocuments(ByteSource& source, ReadOptions options) {
  MUNIMENT_TRY_LET(stream, source.open());
  std::string start(kRecognitionBytes, '\0');
  std::size_t have = 0;
  while (have < start.size()) {
    MUNIMENT_TRY_LET(got, stream->read(start.data() + have, static_cast<qint64>(start.size() - have)));
    if (got == 0)
      break;
    have += static_cast<std::size_t>(got);
  }
  start.resize(have);
  const Dialect dialect = recognise(start);
  if (dialect == Dialect::Unknown || dialect == Dialect::Tradacoms || isPaper(dialect))
    return std::make_unique<UnknownDocument>(dialect, start);
  auto whole = std::make_unique<ResumedStream>(std::move(start), std::move(stream));
  if (dialect == Dialect::X12)
    return std::make_unique<X12Reader>(std::move(whole), options);
  if (dialect == Dialect::Edifact)
    return std::make_unique<EdifactReader>(std::move(whole), options);
  return std::make_unique<XmlDocuments>(std::move(whole), options);
}

Result<Document> readDocument(ByteSource& source, const Document& listed, ReadOptions options) {
  MUNIMENT_TRY_LET(stream, source.open());
  Document document;
  std::unique_ptr<SegmentDocuments> reader;
  if (listed.dialect == Dialect::X12)
    reader = std::make_unique<X12Reader>(std::move(stream), options);
  else if (listed.dialect == Dialect::Edifact)
    reader = std::make_unique<EdifactReader>(std::move(stream), options);
  else
    return failure(ErrorKind::Usage, QLatin1StringView("edi.not_in_an_interchange"));
  reader->resume(listed.envelope, listed.place.offset);
  MUNIMENT_TRY_LET(hasOne, reader->next(document));
  if (!hasOne)
    return failure(ErrorKind::NotFound, QLatin1StringView("edi.no_document"));
  return document;
}

} // namespace muniment::formats::edi
