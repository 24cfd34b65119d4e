#include "core/records/disposition/certificate_sheet.h"

#include "core/base/json_list.h"
#include "core/base/sha256.h"
#include "core/model/coverage_words.h"

#include <QtCore/QCoreApplication>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;
using Fact = CertificateSheet::Fact;
using Section = CertificateSheet::Section;
using Table = CertificateSheet::Table;

/// Where its texts are found.
class Words final {
  Q_DECLARE_TR_FUNCTIONS(Certificate)
};

QString counted(const char* text, std::int64_t count) {
  return QCoreApplication::translate("Certificate", text, nullptr, static_cast<int>(count));
}

QString orNone(const Json& value) {
  const QString* text = value.string();
  return text && !text->isEmpty() ? *text : Words::tr("none");
}

/// Words of the certificate's JSON as people say them.
QString word(const QString& code) {
  static const std::map<QString, const char*> kWords = {
      {u"time-stamp"_s, QT_TRANSLATE_NOOP("Certificate", "a time-stamp authority")},
      {u"server"_s, QT_TRANSLATE_NOOP("Certificate", "the clock of the database server")},
      {u"rehearsal"_s, QT_TRANSLATE_NOOP("Certificate", "the clock of a rehearsal, which proves nothing")},
      {u"undecided"_s, QT_TRANSLATE_NOOP("Certificate", "nothing decided")},
      {u"approve"_s, QT_TRANSLATE_NOOP("Certificate", "approved")},
      {u"extend"_s, QT_TRANSLATE_NOOP("Certificate", "kept longer")},
      {u"keep"_s, QT_TRANSLATE_NOOP("Certificate", "kept for good")},
      {u"leave-out"_s, QT_TRANSLATE_NOOP("Certificate", "left out")},
      {u"blocked"_s, QT_TRANSLATE_NOOP("Certificate", "blocked by a hold, stays")},
      {u"kept"_s, QT_TRANSLATE_NOOP("Certificate", "stays, as decided")},
      {u"changed"_s, QT_TRANSLATE_NOOP("Certificate", "changed before its turn, stays")},
      {u"handed-over"_s, QT_TRANSLATE_NOOP("Certificate", "handed over, receipt awaited")}};
  const auto found = kWords.find(code);
  return found == kWords.end() ? code : Words::tr(found->second);
}

class Reader final {
 public:
  Reader(const Certificate& certificate, Json content, const std::map<QString, QString>& names)
      : m_certificate(certificate), m_content(std::move(content)), m_names(names) {}

  [[nodiscard]] CertificateSheet sheet() const {
    CertificateSheet sheet;
    const bool handedOver = m_content.at(u"transfer").object() != nullptr;
    sheet.title = handedOver ? Words::tr("Certificate of transfer") : Words::tr("Certificate of destruction");
    sheet.statement = counted(
        handedOver
            ? QT_TRANSLATE_N_NOOP("Certificate",
                                  "%n record(s) were handed over, as decided and approved. The receiver confirmed "
                                  "the package; only then they were destroyed here for good.")
            : QT_TRANSLATE_N_NOOP("Certificate", "%n record(s) were destroyed for good, as decided and approved. What "
                                                 "remains of them here is listed below; the content is not among it."),
        destroyed().size());
    sheet.sections = {about(), people(), grounds(), remains(), proof()};
    if (handedOver)
      sheet.sections.insert(sheet.sections.begin() + 1, handover());
    if (!list(u"coverage").empty()) // certificates of earlier versions do not say
      sheet.sections.insert(sheet.sections.end() - 2, coverage());
    sheet.tables = {residuals(), exceptions()};
    if (!list(u"private").empty())
      sayPrivate(sheet);
    return sheet;
  }

 private:
  void sayPrivate(CertificateSheet& sheet) const {
    sheet.statement = counted(
        QT_TRANSLATE_N_NOOP("Certificate", "%n private conversation(s) or file(s) were destroyed for good, some days "
                                           "after somebody had marked them as private. No record was made of them."),
        std::ssize(list(u"private")));
    Table table;
    table.title = Words::tr("Destroyed as private");
    table.columns = {Words::tr("Marked at"), Words::tr("Marked by"), Words::tr("Messages"), Words::tr("Id")};
    for (const Json& one : list(u"private"))
      table.rows.push_back({one.text(u"marked_at"), person(one.text(u"marked_by")),
                            QString::number(one.number(u"messages")), one.text(u"id")});
    sheet.tables = {table};
  }

  [[nodiscard]] const Json::Array& list(QStringView name) const {
    static const Json::Array kNone;
    const Json::Array* found = m_content.at(name).array();
    return found ? *found : kNone;
  }
  [[nodiscard]] const Json::Array& destroyed() const { return list(u"destroyed"); }
  [[nodiscard]] QString text(QStringView name) const { return orNone(m_content.at(name)); }

  [[nodiscard]] QString person(const QString& id) const {
    const auto found = m_names.find(id);
    return found == m_names.end() ? id : u"%1 (%2)"_s.arg(found->second, id);
  }

  [[nodiscard]] QString joined(QStringView name, bool people) const {
    QStringList texts;
    for (const Json& entry : list(name))
      texts.append(people ? person(orNone(entry)) : orNone(entry));
    return texts.isEmpty() ? Words::tr("none") : texts.join(u'\n');
  }

  [[nodiscard]] Section about() const {
    return {Words::tr("Certificate"),
            {},
            {{Words::tr("Issued at"), text(u"issued_at")},
             {Words::tr("Method"), text(u"method")},
             {Words::tr("Program"), text(u"program")},
             {Words::tr("Certificate"), text(u"certificate"), true},
             {Words::tr("Snapshot"), text(u"snapshot"), true},
             {Words::tr("Workspace"), text(u"workspace"), true}}};
  }

  [[nodiscard]] Section handover() const {
    const Json& transfer = m_content.at(u"transfer");
    return {Words::tr("Handed over"),
            Words::tr("The digest is that of the list of hashes in the package, as the receiver confirmed it."),
            {{Words::tr("Handed over at"), transfer.text(u"handed_over_at")},
             {Words::tr("Received on"), transfer.text(u"received_on")},
             {Words::tr("Reference of the receipt"), transfer.text(u"reference")},
             {Words::tr("Transfer"), transfer.text(u"transfer"), true},
             {Words::tr("SHA-256 of the package"), transfer.text(u"package_sha256"), true}}};
  }

  [[nodiscard]] Section people() const {
    const bool* single = m_content.at(u"single_person").boolean();
    return {Words::tr("By whose decision"),
            single && *single ? Words::tr("This workspace has one person. Nobody else was asked.") : QString(),
            {{Words::tr("Decided by"), joined(u"decided_by", true)},
             {Words::tr("Handed in by"), person(text(u"submitted_by"))},
             {Words::tr("Approved by"), person(text(u"approved_by"))},
             {Words::tr("Approved at"), text(u"approved_at")},
             {Words::tr("Carried out by"), person(text(u"executed_by"))}}};
  }

  [[nodiscard]] Section grounds() const {
    const Json& trusted = m_content.at(u"trusted_time");
    return {Words::tr("On what grounds"),
            {},
            {{Words::tr("Schedules and their versions"), joined(u"schedules", false), true},
             {Words::tr("Proven to have passed"), trusted.text(u"at")},
             {Words::tr("Proven by"), word(trusted.text(u"witness"))}}};
  }

  [[nodiscard]] Section coverage() const {
    Section section{Words::tr("Coverage and omissions"), Words::tr(kNotCaptured), {}};
    for (const Json& one : list(u"coverage")) {
      std::int64_t captured = 0;
      const Json::Array& sources = listAt(one, u"sources");
      for (const Json& source : sources)
        captured += source.number(u"messages");
      section.facts.push_back({Words::tr("Conversation %1").arg(one.text(u"conversation")),
                               Words::tr("Messages in the destroyed records: %1. Captured: %2, from sources: %3.")
                                   .arg(one.number(u"destroyed"))
                                   .arg(captured)
                                   .arg(sources.size())});
    }
    return section;
  }

  [[nodiscard]] Section remains() const {
    const Json& copies = m_content.at(u"copies");
    const QString* until = copies.at(u"backups_until").string();
    QStringList others;
    if (const Json::Array* named = copies.at(u"others").array()) {
      for (const Json& entry : *named)
        others.append(orNone(entry));
    }
    return {
        Words::tr("What may still hold the content"),
        Words::tr("Copies that were made before cannot be destroyed from here. The content is beyond recovery once the "
                  "last of them has ended."),
        {{Words::tr("Backups"), until ? Words::tr("made until %1; whoever keeps them must let them end").arg(*until)
                                      : Words::tr("none was made")},
         {Words::tr("Elsewhere"), others.isEmpty() ? Words::tr("nothing known") : others.join(u'\n')}}};
  }

  [[nodiscard]] Section proof() const {
    const Json& ledger = m_content.at(u"ledger");
    return {
        Words::tr("How to check it"),
        Words::tr("The digest is that of the certificate in canonical JSON, which is the certificate; this page only "
                  "shows it. The signature over the same bytes is checked with the key named here."),
        {{u"SHA-256"_s, sha256(m_certificate.line).toHex(), true},
         {Words::tr("Signature (Ed25519)"), QString::fromLatin1(m_certificate.signature.toHex()), true},
         {Words::tr("Key"), m_certificate.key.toString(), true},
         {Words::tr("Last head kept outside"), orNone(ledger.at(u"last_anchor"))},
         {Words::tr("Last time-stamp"), orNone(ledger.at(u"last_time_stamp"))}}};
  }

  [[nodiscard]] Table residuals() const {
    Table table;
    table.title = Words::tr("Destroyed records");
    table.note = Words::tr("No record was destroyed.");
    table.columns = {Words::tr("Number"),   Words::tr("Declared"), Words::tr("Due"),
                     Words::tr("Messages"), Words::tr("Files"),    Words::tr("SHA-256 of the manifest")};
    for (const Json& one : destroyed())
      table.rows.push_back({one.text(u"number"), one.text(u"declared_at").left(10), one.text(u"due_on"),
                            QString::number(one.number(u"messages")), QString::number(one.number(u"items")),
                            one.text(u"manifest_sha256")});
    return table;
  }

  [[nodiscard]] Table exceptions() const {
    Table table;
    table.title = Words::tr("Exceptions");
    table.note = Words::tr("No record of the snapshot was left.");
    table.columns = {Words::tr("Record"), Words::tr("Decision"), Words::tr("What became of it")};
    for (const Json& one : list(u"exceptions"))
      table.rows.push_back({one.text(u"record"), word(one.text(u"decision")), word(one.text(u"state"))});
    return table;
  }

  const Certificate& m_certificate;
  Json m_content;
  const std::map<QString, QString>& m_names;
};

} // namespace

Result<CertificateSheet> sheetOf(const Certificate& certificate, const std::map<QString, QString>& names) {
  MUNIMENT_TRY_LET(content, parseJson(certificate.line));
  return Reader(certificate, std::move(content), names).sheet();
}

} // namespace muniment::records
