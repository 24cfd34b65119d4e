#include "core/formats/eml/mail_writer.h"

#include "core/formats/eml/date_line.h"
#include "core/formats/eml/quoted_printable.h"
#include "core/formats/exchange/attachment_reader.h"
#include "core/formats/exchange/base64_sink.h"
#include "core/formats/exchange/plain_line.h"

namespace muniment::formats::eml {
namespace {

using namespace Qt::StringLiterals;

Result<QByteArray> headersOf(const Mail& mail) {
  QByteArray headers;
  MUNIMENT_TRY_LET(from, addressLine("From", {mail.from}));
  headers += from;
  if (!mail.to.empty()) {
    MUNIMENT_TRY_LET(to, addressLine("To", mail.to));
    headers += to;
  }
  MUNIMENT_TRY_LET(subject, headerLine("Subject", mail.subject));
  headers += subject;
  // A mail without a date says that nobody knows it; any date would say something else.
  if (mail.date) {
    MUNIMENT_TRY_LET(date, headerLine("Date", dateText(*mail.date, mail.offsetMinutes)));
    headers += date;
  }
  headers += "Message-ID: " + messageId(mail.identity).toLatin1() + "\r\n";
  if (!mail.inReplyTo.isEmpty()) {
    for (const QByteArrayView name : {QByteArrayView("In-Reply-To"), QByteArrayView("References")}) {
      MUNIMENT_TRY_LET(line, headerLine(name, mail.inReplyTo));
      headers += line;
    }
  }
  for (const exchange::CustomField& each : mail.headers) {
    MUNIMENT_TRY_LET(line, headerLine(each.name.toUtf8(), each.value));
    headers += line;
  }
  return headers + "MIME-Version: 1.0\r\n";
}

QByteArray textPart(const QString& text) {
  return "Content-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
         quotedPrintable(exchange::soundText(text).toUtf8()) + "\r\n";
}

bool isMediaType(const QString& type) {
  const qsizetype slash = type.indexOf(u'/');
  return slash > 0 && slash + 1 < type.size() && type.count(u'/') == 1 && type.size() < 100 &&
         std::all_of(type.begin(), type.end(), [](QChar c) {
           return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'/' ||
                  c == u'.' || c == u'+' || c == u'-';
         });
}

Result<QByteArray> partHeaders(const exchange::Attachment& file, int number) {
  const QString name = exchange::suggestedName(file.name, exchange::generatedName(u'A', number, file.name));
  // A mail inside of a mail may not be base64; nobody should open it on the way either.
  const bool isComposed = file.mediaType.startsWith("message/"_L1) || file.mediaType.startsWith("multipart/"_L1);
  const QByteArray type =
      isMediaType(file.mediaType) && !isComposed ? file.mediaType.toLatin1() : QByteArray("application/octet-stream");
  MUNIMENT_TRY_LET(content, parameterLine("Content-Type", type, "name", name));
  MUNIMENT_TRY_LET(disposition, parameterLine("Content-Disposition", "attachment", "filename", name));
  return content + "Content-Transfer-Encoding: base64\r\n" + disposition + "\r\n";
}

} // namespace

QString messageId(const QString& identity) {
  return u'<' + sha256({QByteArrayView("mail\n"), identity.toUtf8()}).toHex().first(32) + "@muniment.invalid>"_L1;
}

Result<void> writeMail(const Mail& mail, ByteSink& out, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(headers, headersOf(mail));
  if (mail.attachments.empty())
    return out.take(headers + textPart(mail.text));
  // Neither base64 nor quoted-printable text can hold `=_`, so no content ends a part.
  const QByteArray boundary = "=_muniment." + sha256(headers).toHex().first(32).toLatin1();
  const QByteArray between = "--" + boundary + "\r\n";
  MUNIMENT_TRY(out.take(headers + "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n" + between +
                        textPart(mail.text)));
  int number = 0;
  for (const exchange::Attachment& each : mail.attachments) {
    MUNIMENT_TRY_LET(part, partHeaders(each, ++number));
    MUNIMENT_TRY(out.take(between + part));
    exchange::Base64Sink encoder(out);
    MUNIMENT_TRY(exchange::copyBytes(each, encoder, progress));
    MUNIMENT_TRY(encoder.finish());
  }
  return out.take("--" + boundary + "--\r\n");
}

} // namespace muniment::formats::eml
