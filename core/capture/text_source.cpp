#include "core/capture/text_source.h"

#include "core/formats/whatsapp/text_reader.h"
#include "core/formats/whatsapp/text_title.h"

#include <array>

namespace muniment::capture {
namespace {

using namespace Qt::StringLiterals;
namespace wa = formats::whatsapp;

/// Of the reader of texts; part of what is proved, so that a better reader later makes a new reading.
constexpr int kReaderVersion = 1;

QString textOf(const std::string& utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

constexpr std::array kOrders{
    std::pair("auto"_L1, wa::DateOrder::Auto), std::pair("dmy"_L1, wa::DateOrder::DayMonthYear),
    std::pair("mdy"_L1, wa::DateOrder::MonthDayYear), std::pair("ymd"_L1, wa::DateOrder::YearMonthDay)};

class TextSource final : public SourceFile {
 public:
  TextSource(SourceIdentity identity, std::unique_ptr<ByteSource> text, std::unique_ptr<MediaFinder> media,
             wa::TextSurvey survey)
      : m_identity(std::move(identity)), m_text(std::move(text)), m_media(std::move(media)),
        m_survey(std::move(survey)), m_chats{m_survey.summary} {
    if (m_chats.front().title.empty())
      m_chats.front().title = wa::titleFromFileName(m_identity.name.toStdString());
    if (m_chats.front().title.empty())
      m_chats.front().title = m_identity.name.toStdString();
  }

  QString name() const override { return m_identity.name; }
  std::int64_t size() const override { return m_identity.size; }
  Sha256 digest() const override { return m_identity.digest; }
  QString format() const override { return textOf(m_survey.formatName); }
  std::span<const wa::ChatSummary> chats() const override { return m_chats; }
  std::span<const wa::Finding> findings() const override { return m_survey.findings; }

  Json reading(std::size_t /*chat*/) const override {
    Json::Array numbers;
    for (const std::int64_t number : m_survey.dates.numbers)
      numbers.emplace_back(number);
    std::map<QString, std::int64_t> counted;
    for (const wa::Finding& finding : m_survey.findings)
      ++counted[textOf(finding.code)];
    Json::Object findings;
    for (const auto& [code, count] : counted)
      findings.emplace(code, count);
    return Json::Object{{u"chat"_s, QString()},
                        {u"crlf_framing"_s, m_survey.hasCrlfFraming},
                        {u"date_order"_s, dateOrderName(m_survey.dates.order)},
                        {u"date_order_evidence"_s, textOf(m_survey.dates.id)},
                        {u"date_order_numbers"_s, std::move(numbers)},
                        {u"date_order_proven"_s, m_survey.dates.isProven},
                        {u"findings"_s, std::move(findings)},
                        {u"format"_s, format()},
                        {u"reader"_s, u"whatsapp-text"_s},
                        {u"reader_version"_s, kReaderVersion},
                        {u"text_sha256"_s, m_survey.digest.toHex()},
                        {u"text_size"_s, m_survey.size}};
  }

  Result<std::unique_ptr<wa::ChatReader>> read(std::size_t /*chat*/) override {
    return wa::readText(*m_text, m_survey);
  }
  Result<std::unique_ptr<ByteStream>> media(std::string_view name) override {
    return m_media ? m_media->find(name) : Result<std::unique_ptr<ByteStream>>(nullptr);
  }

 private:
  SourceIdentity m_identity;
  std::unique_ptr<ByteSource> m_text;
  std::unique_ptr<MediaFinder> m_media;
  wa::TextSurvey m_survey;
  std::vector<wa::ChatSummary> m_chats;
};

} // namespace

QString dateOrderName(wa::DateOrder order) {
  return std::ranges::find(kOrders, order, [](const auto& entry) { return entry.second; })->first;
}

Result<wa::DateOrder> dateOrderFrom(const QString& name) {
  const auto found = std::ranges::find_if(kOrders, [&](const auto& entry) { return entry.first == name; });
  if (found == kOrders.end() && !name.isEmpty())
    return failure(ErrorKind::Usage, "import.date_order"_L1, {name});
  return found == kOrders.end() ? wa::DateOrder::Auto : found->second;
}

Result<std::unique_ptr<SourceFile>> openText(SourceIdentity identity, std::unique_ptr<ByteSource> text,
                                             std::unique_ptr<MediaFinder> media, const ReadingOptions& options) {
  MUNIMENT_TRY_LET(order, dateOrderFrom(options.dateOrder));
  MUNIMENT_TRY_LET(survey, wa::surveyText(*text, {order}));
  if (!survey)
    return nullptr;
  return std::make_unique<TextSource>(std::move(identity), std::move(text), std::move(media), std::move(*survey));
}

} // namespace muniment::capture
