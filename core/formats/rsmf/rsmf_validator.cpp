#include "core/formats/rsmf/rsmf_validator.h"

#include "core/formats/rsmf/iso_time.h"
#include "core/formats/rsmf/mail_reader.h"
#include "core/formats/rsmf/part_files.h"
#include "core/formats/rsmf/zip_check.h"

namespace muniment::formats::rsmf {
namespace {

using namespace Qt::StringLiterals;
using exchange::Verdict;
using exchange::Weight;

bool isAttachment(const MailPart& part) {
  return part.disposition == "attachment" || !part.fileName.isEmpty() ||
         !(part.type.startsWith("text/") || part.type.startsWith("multipart/"));
}

/// The one attachment; none where there is another number of them, or it is something else.
const MailPart* zipOf(const MailLayout& mail) {
  const MailPart* zip = nullptr;
  for (const MailPart& each : mail.parts) {
    if (!isAttachment(each))
      continue;
    if (zip || each.fileName.toLower() != "rsmf.zip")
      return nullptr;
    zip = &each;
  }
  return zip;
}

bool hasBody(const MailLayout& mail) {
  return std::any_of(mail.parts.begin(), mail.parts.end(),
                     [](const MailPart& each) { return !isAttachment(each) && each.hasText; });
}

void checkCount(const MailLayout& mail, const QByteArray& name, int found, QLatin1StringView format,
                QLatin1StringView mismatch, Verdict& verdict) {
  const auto text = mail.header(name);
  if (!text)
    return;
  bool isNumber = false;
  const int stated = text->toInt(&isNumber);
  if (!isNumber)
    verdict.add(Weight::Warning, format, *text);
  else if (stated != found && !mismatch.isEmpty())
    verdict.add(Weight::Warning, mismatch, *text);
}

void checkDate(const MailLayout& mail, const QByteArray& name, const std::optional<Instant>& found, Verdict& verdict) {
  const auto text = mail.header(name);
  if (!text)
    return;
  const auto stated = parseIsoTime(*text);
  if (!stated)
    verdict.add(Weight::Warning, "RSMFHeaderDateFormat"_L1, *text);
  else if (found && *found != *stated)
    verdict.add(Weight::Warning, "RSMFHeaderDateMismatch"_L1, *text);
}

void checkParticipants(const MailLayout& mail, const ManifestFacts& facts, Verdict& verdict) {
  const auto text = mail.header("x-rsmf-participants");
  if (!text)
    return;
  const auto sorted = [](QStringList names) {
    for (QString& each : names)
      each = each.trimmed();
    names.removeAll(QString());
    names.sort();
    names.removeDuplicates();
    return names;
  };
  if (sorted(text->split(u',')) != sorted(facts.displays))
    verdict.add(Weight::Warning, "RSMFHeaderParticipantsMismatch"_L1, *text);
}

void checkHeaders(const MailLayout& mail, const ManifestFacts& facts, Verdict& verdict) {
  const auto version = mail.header("x-rsmf-version");
  if (version && *version != facts.version)
    verdict.add(Weight::Warning, "RSMFHeaderVersionMismatch"_L1, *version);
  checkCount(mail, "x-rsmf-eventcount", facts.contents.events, "RSMFHeaderEventCountFormat"_L1,
             "RSMFHeaderEventCountMismatch"_L1, verdict);
  // A wrong number of attachments is accepted, so that this is a matter of its form alone.
  checkCount(mail, "x-rsmf-attachmentcount", 0, "RSMFHeaderAttachmentCountFormat"_L1, {}, verdict);
  checkDate(mail, "x-rsmf-begindate", facts.first, verdict);
  checkDate(mail, "x-rsmf-enddate", facts.last, verdict);
  checkParticipants(mail, facts, verdict);
}

} // namespace

Result<RsmfContents> validateMail(FileSystem& files, const FilePath& path) {
  MUNIMENT_TRY_LET(file, files.openToRead(path));
  MUNIMENT_TRY_LET(mail, readLayout(*file));
  RsmfContents contents;
  if (!mail.isMail) {
    contents.verdict.add(Weight::Error, "RSMFValidity"_L1, {});
    return contents;
  }
  Verdict around;
  if (!mail.header("x-rsmf-version"))
    around.add(Weight::Error, "RSMFHeadersMissing"_L1, u"X-RSMF-Version"_s);
  const MailPart* zip = zipOf(mail);
  if (!zip) {
    around.add(Weight::Error, "RSMFAccessZip"_L1, {});
    contents.verdict = std::move(around);
    return contents;
  }
  if (!hasBody(mail))
    around.add(Weight::Warning, "RSMFMissingBody"_L1, {});
  PartFiles part(files, path, *zip);
  MUNIMENT_TRY_LET(facts, checkZip(part, path));
  if (facts.isRead)
    checkHeaders(mail, facts, around);
  for (const exchange::Finding& each : around.findings)
    facts.contents.verdict.findings.push_back(each);
  return std::move(facts.contents);
}

Result<RsmfContents> validateZip(FileSystem& files, const FilePath& path) {
  MUNIMENT_TRY_LET(facts, checkZip(files, path));
  return std::move(facts.contents);
}

RsmfContents validateManifest(QByteArrayView json) { return std::move(checkManifest(json).contents); }

} // namespace muniment::formats::rsmf
