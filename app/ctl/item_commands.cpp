#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/items/items_page.h"

#include <QtCore/QFileInfo>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

Json jsonOf(const CapturedItem& item) {
  return Json::Object{{u"captured_at"_s, item.capturedAt.toString()},
                      {u"captured_by"_s, item.capturedBy},
                      {u"id"_s, item.id.toString()},
                      {u"matter"_s, item.matter ? Json(item.matter->toString()) : Json()},
                      {u"name"_s, item.name},
                      {u"sha256"_s, item.digest.toHex()},
                      {u"size"_s, item.size},
                      {u"source"_s, item.source}};
}

/// Of a destroyed item that it was, when it went, and what certifies that.
void printLine(Output& out, const CapturedItem& item, const workspace::ItemsPage::Answer& page) {
  Json::Object line = *jsonOf(item).object();
  QString text = item.id.toString() + u"  "_s + item.capturedAt.toString() + u"  "_s;
  const auto tombstone = page.tombstones.find(item.id);
  if (tombstone == page.tombstones.end()) {
    out.line(line, text + QString::number(item.size) + u"  "_s + item.name);
    return;
  }
  const auto& [at, certificate] = tombstone->second;
  line.emplace(u"certificate"_s, certificate ? Json(certificate->toString()) : Json());
  line.emplace(u"destroyed_at"_s, at.toString());
  text += certificate ? Words::tr("destroyed at %1, certificate %2").arg(at.toString(), certificate->toString())
                      : Words::tr("destroyed at %1, not certified yet").arg(at.toString());
  out.line(line, text);
}

class Capture final : public OpenedCommand {
 public:
  std::vector<std::string> paths;
  std::string matter;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    std::vector<workspace::FileToCapture> files;
    for (const std::string& path : paths) {
      const QFileInfo info(textOf(path));
      files.push_back({info.fileName(), FilePath{info.absoluteFilePath()}, std::nullopt});
    }
    std::optional<MatterId> within;
    MUNIMENT_TRY_LET(withinId, optionalIdOf<MatterId>(matter, "matter.unknown"_L1));
    within = withinId;
    MUNIMENT_TRY_LET(receipt, session.run(opened, workspace::CaptureFiles(std::move(files), u"file"_s, within),
                                          Words::tr("Capturing")));
    return print(session.out(), receipt);
  }

 private:
  static Result<void> print(Output& out, const workspace::Receipt& receipt) {
    QStringList lines;
    for (const Json& item : *receipt.outcome.at(u"items").array())
      lines.append(item.text(u"id") + u"  "_s + item.text(u"sha256") + u"  "_s + item.text(u"name"));
    Json::Object document = *receipt.outcome.object();
    document.emplace(u"entry"_s, receipt.entries.first);
    out.document(document, lines.join(u'\n'));
    return {};
  }
};

class Items final : public OpenedCommand {
 public:
  int limit = 0;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::ItemsPage page;
    int left = limit > 0 ? limit : std::numeric_limits<int>::max();
    while (left > 0) {
      page.limit = std::min(left, 500);
      MUNIMENT_TRY_LET(answer, opened.ask(page).result());
      for (const CapturedItem& item : answer.items)
        printLine(session.out(), item, answer);
      if (answer.items.size() < static_cast<std::size_t>(page.limit))
        break;
      page.after = {answer.items.back().capturedAt, answer.items.back().id};
      left -= page.limit;
    }
    return {};
  }
};

} // namespace

void addItemCommands(const Line& app, Chosen& chosen) {
  auto capture = std::make_shared<Capture>();
  Line line = app.group("capture", "Keep files as they are. Example: munimentctl -w cases capture a.pdf");
  line.option("FILE", capture->paths, "Files to capture").required();
  line.option("--matter", capture->matter, "Matter the files belong to, by id");
  line.chooses(capture, chosen);

  auto items = std::make_shared<Items>();
  line = app.group("items", "List captured items, newest first. Example: munimentctl -w cases --json items");
  line.option("--limit", items->limit, "How many at the most");
  line.chooses(items, chosen);
}

} // namespace muniment::ctl
