#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "app/ctl/selection_text.h"
#include "core/preview/client/child_page_drawer.h"
#include "core/workspace/evidence/production_commands.h"
#include "core/workspace/evidence/production_queries.h"

#include <QtCore/QFile>
#include <QtCore/QUrl>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

Json jsonOf(const std::vector<workspace::ProductionPreflight::Note>& notes) {
  Json::Array array;
  for (const auto& note : notes)
    array.emplace_back(Json::Object{{u"count"_s, note.count}, {u"finding"_s, findingCode(note.finding)}});
  return array;
}

Json jsonOf(const workspace::ProductionPreflight::Answer& answer) {
  return Json::Object{{u"blockers"_s, jsonOf(answer.blockers)}, {u"bytes"_s, answer.bytes},
                      {u"captured"_s, answer.captured},         {u"files"_s, answer.files},
                      {u"messages"_s, answer.messages},         {u"next_bates"_s, answer.nextBates},
                      {u"notes"_s, jsonOf(answer.notes)},       {u"pages"_s, answer.pages}};
}

class Export final : public OpenedCommand {
 public:
  std::string selection, to, format = "pdf", bates = "MUN", title, zone, stamp, supplements, authority, certificates;
  bool withSensitive = false, unredacted = false, withoutTags = false, withoutFiles = false, onlyLook = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    const auto chosen = evidence::packageFormat(textOf(format));
    if (!chosen)
      return failure(ErrorKind::Usage, "ctl.format_unknown"_L1, {textOf(format)});
    MUNIMENT_TRY(readBates());
    if (onlyLook)
      return look(session, opened);
    MUNIMENT_TRY_LET(production, frozen(session, opened));
    if (!authority.empty())
      MUNIMENT_TRY(timeStamp(opened));
    workspace::PackageWish wish;
    wish.production = production.id;
    wish.options.format = *chosen;
    wish.options.zone = zone.empty() ? opened.info().timeZone : textOf(zone);
    wish.options.confidentiality = textOf(stamp);
    wish.options.redactions = !unredacted;
    wish.options.tags = !withoutTags;
    wish.options.attachments = !withoutFiles;
    wish.folder = pathOf(to);
    wish.drawer = std::make_shared<preview::ChildPageDrawer>(
        std::make_shared<preview::PreviewHost>(preview::PreviewHost::installedProgram()));
    const auto progress = std::make_shared<Progress>();
    MUNIMENT_TRY_LET(written,
                     session.wait(opened.writePackage(std::move(wish), progress), Words::tr("Writing"), progress));
    session.out().document(Json::Object{{u"bytes"_s, written.report.bytes},
                                        {u"files"_s, written.report.files},
                                        {u"items"_s, written.report.items},
                                        {u"manifest_sha256"_s, written.report.manifestDigest.toHex()},
                                        {u"number"_s, production.number},
                                        {u"package"_s, written.folder.value},
                                        {u"production"_s, production.id.toString()},
                                        {u"redacted"_s, written.report.redacted}},
                           Words::tr("Production %1 was written and read again. Items: %2. SHA-256 of the manifest: %3")
                               .arg(production.number)
                               .arg(written.report.items)
                               .arg(written.report.manifestDigest.toHex()));
    return {};
  }

 private:
  Result<void> readBates() {
    const QString text = textOf(bates);
    const qsizetype cut = text.lastIndexOf(u':');
    m_prefix = text.left(cut);
    bool isNumber = true;
    if (cut >= 0)
      m_firstBates = text.sliced(cut + 1).toLongLong(&isNumber);
    return isNumber && isBatesPrefix(m_prefix) ? Result<void>()
                                               : failure(ErrorKind::Usage, "production.prefix_wrong"_L1);
  }

  Result<std::optional<ProductionId>> supplemented(workspace::Workspace& opened) const {
    if (supplements.empty())
      return std::optional<ProductionId>();
    MUNIMENT_TRY_LET(line, opened.ask(workspace::ProductionByName{textOf(supplements)}).result());
    return std::optional(line.production.id);
  }

  Result<void> look(Session& session, workspace::Workspace& opened) const {
    MUNIMENT_TRY_LET(chosen, selectionFrom(opened, textOf(selection)));
    MUNIMENT_TRY_LET(base, supplemented(opened));
    MUNIMENT_TRY_LET(answer, opened.ask(workspace::ProductionPreflight{std::move(chosen), m_prefix, base}).result());
    QStringList lines{Words::tr("Messages: %1. Files: %2.").arg(answer.messages).arg(answer.files + answer.captured)};
    for (const auto& note : answer.blockers)
      lines.append(Words::tr("Blocked: %1 (%2)").arg(findingCode(note.finding)).arg(note.count));
    for (const auto& note : answer.notes)
      lines.append(Words::tr("To be stated: %1 (%2)").arg(findingCode(note.finding)).arg(note.count));
    session.out().document(jsonOf(answer), lines.join(u'\n'));
    if (!answer.mayFreeze())
      session.out().endWith(ErrorKind::Refused);
    return {};
  }

  /// The production that is named, or a new one.
  Result<Production> frozen(Session& session, workspace::Workspace& opened) const {
    const QString text = textOf(selection);
    constexpr QLatin1StringView kProduction("production:");
    if (text.startsWith(kProduction)) {
      MUNIMENT_TRY_LET(line, opened.ask(workspace::ProductionByName{text.sliced(kProduction.size())}).result());
      return std::move(line.production);
    }
    MUNIMENT_TRY_LET(chosen, selectionFrom(opened, text));
    MUNIMENT_TRY_LET(base, supplemented(opened));
    workspace::FreezeProduction command{
        std::move(chosen), title.empty() ? text.left(200) : textOf(title), m_prefix, m_firstBates, base, withSensitive};
    MUNIMENT_TRY_LET(receipt, session.runSigned(opened, std::move(command), Words::tr("Freezing")));
    MUNIMENT_TRY_LET(line, opened.ask(workspace::ProductionByName{receipt.outcome.text(u"production")}).result());
    return std::move(line.production);
  }

  Result<void> timeStamp(workspace::Workspace& opened) const {
    QFile file(textOf(certificates));
    if (!file.open(QIODevice::ReadOnly))
      return failure(ErrorKind::NotFound, "ctl.no_certificates"_L1);
    MUNIMENT_TRY(opened.timeStampHead(QUrl(textOf(authority)), file.readAll()));
    return {};
  }

  QString m_prefix;
  std::int64_t m_firstBates = 0;
};

class ListProductions final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::ProductionsPage page;
    for (;;) {
      MUNIMENT_TRY_LET(answer, opened.ask(page).result());
      for (const auto& line : answer.lines)
        print(session.out(), line);
      if (!answer.hasMore)
        return {};
      page.before = answer.lines.back().production.id;
    }
  }

 private:
  static void print(Output& out, const workspace::ProductionsPage::Line& line) {
    const Production& production = line.production;
    Json::Array packages;
    for (const WrittenPackage& package : line.packages)
      packages.emplace_back(Json::Object{{u"format"_s, package.format},
                                         {u"manifest_sha256"_s, package.manifestDigest.toHex()},
                                         {u"verified_at"_s, package.verifiedAt.toString()}});
    const QString first = batesNumber(production.batesPrefix, production.firstBates);
    const QString last = batesNumber(production.batesPrefix, production.firstBates + production.documents() - 1);
    out.line(Json::Object{{u"bates"_s, Json::Object{{u"first"_s, first}, {u"last"_s, last}}},
                          {u"captured"_s, production.captured},
                          {u"files"_s, production.files},
                          {u"frozen_at"_s, production.frozenAt.toString()},
                          {u"frozen_by"_s, line.author},
                          {u"id"_s, production.id.toString()},
                          {u"messages"_s, production.messages},
                          {u"number"_s, production.number},
                          {u"packages"_s, std::move(packages)},
                          {u"title"_s, production.title}},
             QStringList{production.number, production.title, first + u'–' + last, production.frozenAt.toString()}.join(
                 u"  "_s));
  }
};

class Waive final : public OpenedCommand {
 public:
  std::vector<std::string> messages;
  std::string reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::WaivePrivilege command{{}, textOf(reason)};
    for (const std::string& text : messages) {
      MUNIMENT_TRY_LET(id, idOf<MessageId>(text, "message.unknown"_L1));
      command.messages.push_back(id);
    }
    return session.print(session.runSigned(opened, std::move(command), Words::tr("Saving")));
  }
};

} // namespace

void addExportCommands(const Line& app, Chosen& chosen) {
  auto out = std::make_shared<Export>();
  Line line = add(app, "export",
                  "Freeze a production and write it as a package. Example: munimentctl -w cases export "
                  "record:R-12 --to out --format rsmf --bates ACME:1",
                  out, chosen);
  line.option("SELECTION", out->selection,
              "conversation:ID[/FIRST-LAST], record:NUMBER, hold:CODE, messages:ID,ID, item:ID, query:TEXT, "
              "production:NUMBER")
      .required();
  line.option("--to", out->to, "Folder that is not there yet");
  line.option("--format", out->format, "rsmf, loadfile, bagit, pdf or eml");
  line.option("--bates", out->bates, "Prefix of the numbers, with the first one as PREFIX:START");
  line.option("--title", out->title, "What the production is called");
  line.option("--zone", out->zone, "In which times without a zone are read; that of the workspace if absent");
  line.option("--stamp", out->stamp, "Stamp of confidentiality on pages");
  line.option("--supplement", out->supplements, "Production that this one adds to; what is in it is left out");
  line.option("--tsa", out->authority, "Address of a time-stamp authority (RFC 3161)");
  line.option("--ca", out->certificates, "Certificates of that authority, PEM");
  line.flag("--with-sensitive", out->withSensitive, "What is marked as sensitive may leave, and that is meant");
  line.flag("--unredacted", out->unredacted, "Show what is redacted as well");
  line.flag("--without-tags", out->withoutTags, "Leave tags out");
  line.flag("--without-files", out->withoutFiles, "Name files without their bytes");
  line.flag("--preflight", out->onlyLook, "Only say what it would be, and what stands in its way");
  add(app, "productions", "List productions with their packages, newest first", std::make_shared<ListProductions>(),
      chosen);
  auto waive = std::make_shared<Waive>();
  line = add(app, "waive-privilege", "Let messages out that have a tag of privilege; needs a second person", waive,
             chosen);
  line.option("--messages", waive->messages, "Messages, by id").required();
  line.option("--reason", waive->reason, "Why").required();
}

} // namespace muniment::ctl
