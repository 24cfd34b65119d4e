#include "app/ctl/arguments.h"
#include "app/ctl/document_text.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/connect/scanner/clamd_scanner.h"
#include "core/formats/edi/document_words.h"
#include "core/preview/client/child_page_reader.h"
#include "core/workspace/agent/paper_work.h"
#include "core/workspace/agent/scan_work.h"
#include "core/workspace/documents/partner_commands.h"

#include <cstdio>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 500;

class Documents final : public OpenedCommand {
 public:
  std::string filter, partner;
  std::vector<std::string> kinds, states;
  bool onlyFindings = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::DocumentsPage page;
    page.limit = kPage;
    page.filter.text = textOf(filter);
    page.filter.partner = textOf(partner).toUpper();
    page.filter.onlyFindings = onlyFindings;
    for (const std::string& state : states)
      page.filter.states.append(textOf(state));
    for (const std::string& kind : kinds)
      page.filter.kinds.push_back(formats::edi::kindOfWord(kind));
    for (;;) {
      MUNIMENT_TRY_LET(answer, opened.ask(page).result());
      for (const workspace::DocumentSummary& summary : answer.documents)
        session.out().line(jsonOf(summary), lineOf(summary));
      if (!answer.next)
        return {};
      page.after = answer.next;
    }
  }
};

class ShowDocument final : public OpenedCommand {
 public:
  std::string id;
  std::string format = "text";
  std::int64_t firstLine = 1;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(document, idOf<DocumentId>(id, "document.unknown"_L1));
    if (format == "raw")
      return printBytes(opened, document);
    MUNIMENT_TRY_LET(whole, opened.ask(workspace::DocumentById{document, firstLine}).result());
    const Json json = jsonOf(whole);
    QString text = sheetOf(whole);
    if (format == "json") {
      MUNIMENT_TRY_LET(bytes, canonicalJson(json));
      text = QString::fromUtf8(bytes);
    }
    session.out().document(json, text);
    return {};
  }

 private:
  /// As received, what is secret covered.
  static Result<void> printBytes(workspace::Workspace& opened, const DocumentId& document) {
    workspace::DocumentBytes piece{document};
    for (;;) {
      MUNIMENT_TRY_LET(answer, opened.ask(piece).result());
      const auto size = static_cast<std::size_t>(answer.bytes.size());
      if (std::fwrite(answer.bytes.constData(), 1, size, stdout) != size)
        return failure(ErrorKind::Failed, "file.failed"_L1);
      piece.offset += answer.bytes.size();
      if (answer.bytes.isEmpty() || piece.offset >= answer.total)
        return {};
    }
  }
};

class ListPartners final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(partners, opened.ask(workspace::Partners()).result());
    for (const TradingPartner& partner : partners)
      session.out().line(Json::Object{{u"id"_s, partner.code},
                                      {u"name"_s, partner.name},
                                      {u"ourselves"_s, partner.isOurselves},
                                      {u"rules"_s, partner.rules}},
                         partner.isOurselves ? Words::tr("%1  %2  our own id").arg(partner.code, partner.name)
                                             : partner.code + u"  "_s + partner.name);
    return {};
  }
};

class SetPartner final : public OpenedCommand {
 public:
  std::string id, name, rules;
  bool isOurselves = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::SetPartnerRules wish{textOf(id), textOf(name), {}, isOurselves};
    if (!rules.empty()) {
      MUNIMENT_TRY_LET(bytes, bytesOf(rules));
      wish.rules = std::move(bytes);
    }
    return session.print(session.run(opened, std::move(wish), Words::tr("Saving")));
  }
};

class ReadPapers final : public OpenedCommand {
 public:
  std::string program;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    const QString path = program.empty() ? preview::PreviewHost::installedProgram() : textOf(program);
    preview::ChildPageReader reader(std::make_shared<preview::PreviewHost>(path));
    workspace::PaperReading reading(opened, reader);
    std::int64_t all = 0;
    for (int some = 1; some > 0; all += some) {
      MUNIMENT_TRY_LET(done, reading.round());
      some = done;
    }
    session.out().document(Json::Object{{u"papers"_s, all}}, Words::tr("PDFs looked at: %1").arg(all));
    return {};
  }
};

class ScanFilesOf final : public OpenedCommand {
 public:
  std::string scanner;
  bool again = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(clamd, connect::ClamdScanner::at(textOf(scanner)));
    workspace::VirusScanning scanning(opened, *clamd, again);
    workspace::VirusScanning::Told all;
    while (!all.isLast) {
      MUNIMENT_TRY_LET(told, scanning.round(std::make_shared<Progress>()));
      all = {all.clean + told.clean, all.infected + told.infected, all.refused + told.refused, told.isLast};
    }
    session.out().document(
        Json::Object{{u"clean"_s, all.clean}, {u"infected"_s, all.infected}, {u"refused"_s, all.refused}},
        Words::tr("Clean: %1. With a virus: %2. Not scanned: %3.").arg(all.clean).arg(all.infected).arg(all.refused));
    return {};
  }
};

void addScans(const Line& app, Chosen& chosen) {
  auto scan = std::make_shared<ScanFilesOf>();
  Line line =
      add(app, "scan-files",
          "Have files scanned for viruses that were not yet; the agent does so by itself. Example: munimentctl -w "
          "cases scan-files --scanner 127.0.0.1:3310",
          scan, chosen);
  line.option("--scanner", scan->scanner, "clamd on this computer: HOST:PORT, or the path of its socket").required();
  line.flag("--again", scan->again, "Also those that were scanned before");
}

void addPartners(const Line& app, Chosen& chosen) {
  Line partner = app.group("partner", "Trading partners and what was agreed with them");
  partner.needsCommand();
  add(partner, "list", "List the partners of whom something was said. Example: munimentctl -w cases partner list",
      std::make_shared<ListPartners>(), chosen);
  auto set = std::make_shared<SetPartner>();
  Line line = add(partner, "set",
                  "Say who a partner is and what was agreed. Example: munimentctl -w cases partner set 4012345000009 "
                  "--name \"Crates Ltd\" --rules crates.json",
                  set, chosen);
  line.option("ID", set->id, "Id as documents say it").required();
  line.option("--name", set->name, "Name; without one, as documents say it");
  line.option("--rules", set->rules, "File with the rules, see docs/formats/partner-documents.md");
  line.flag("--ourselves", set->isOurselves, "It is our own id");
}

} // namespace

void addDocumentCommands(const Line& app, Chosen& chosen) {
  auto documents = std::make_shared<Documents>();
  Line line = add(app, "documents",
                  "List documents of trading partners, newest first. Example: munimentctl -w cases documents "
                  "--filter 4711 --state disputed",
                  documents, chosen);
  line.option("--filter", documents->filter, "Beginnings of words of number, partner or item");
  line.option("--partner", documents->partner, "Id of a partner");
  line.option("--kind", documents->kinds, "Kind, such as order or invoice; may be repeated");
  line.option("--state", documents->states,
              "State, such as rejected, paid, held, declared, missing-step; may be repeated");
  line.flag("--findings", documents->onlyFindings, "Only those with errors or warnings");

  auto show = std::make_shared<ShowDocument>();
  line =
      add(app, "document", "Show one document. Example: munimentctl -w cases document ID --format raw", show, chosen);
  line.option("ID", show->id, "Id of the document").required();
  line.option("--format", show->format, "text, json or raw: the bytes received, with secrets covered")
      .oneOf({"text", "json", "raw"});
  line.option("--from-line", show->firstLine, "First line that is shown of a long document");
  auto papers = std::make_shared<ReadPapers>();
  line =
      add(app, "read-papers",
          "Read the PDFs that were captured, so that searches find their pages; the agent does so by itself. Example: "
          "munimentctl -w cases read-papers",
          papers, chosen);
  line.option("--preview", papers->program, "Program that opens PDFs; else the one of this installation");
  addScans(app, chosen);
  addPartners(app, chosen);
}

} // namespace muniment::ctl
