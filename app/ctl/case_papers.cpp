#include "app/ctl/arguments.h"
#include "app/ctl/case_words.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/cases/transfer_commands.h"
#include "core/workspace/cases/transfer_queries.h"
#include "core/workspace/cases/version_commands.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

class VersionLine final : public OpenedCommand {
 public:
  std::string key, paper, version, state, comment, item;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::DecideVersion command;
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    command.file = id;
    command.paper = textOf(paper);
    command.version = textOf(version);
    command.state = caseVersionStateFrom(textOf(state)).value_or(CaseVersion::State::Draft);
    command.comment = textOf(comment);
    command.target = textOf(item);
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class ShareLine final : public OpenedCommand {
 public:
  std::string key, item;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, caseNamed(opened, key));
    const QString text = textOf(item);
    const auto which = ItemId::parse(text.startsWith("item:"_L1) ? text.mid(5) : text);
    if (!which)
      return failure(ErrorKind::NotFound, "case.target_unknown"_L1);
    return session.print(session.run(opened, workspace::ShareItem{id, *which}, Words::tr("Saving")));
  }
};

class TemplatesLine final : public OpenedCommand {
 public:
  std::string show;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(lines, opened.ask(workspace::CaseTemplates()).result());
    for (const workspace::CaseTemplates::Line& line : lines) {
      if (!show.empty() && textOf(show) != line.id)
        continue;
      Json::Array folders, objects;
      for (const QString& folder : line.folders)
        folders.emplace_back(folder);
      for (const QString& object : line.objects)
        objects.emplace_back(object);
      const QString text =
          show.empty() ? u"%1  %2  %3"_s.arg(line.id, line.title, line.folders.join(u" | "_s)) : line.text.trimmed();
      session.out().line(Json::Object{{u"folders"_s, std::move(folders)},
                                      {u"id"_s, line.id},
                                      {u"objects"_s, std::move(objects)},
                                      {u"own"_s, line.isOwn},
                                      {u"text"_s, line.text},
                                      {u"title"_s, line.title}},
                         text);
    }
    return {};
  }
};

class SaveTemplateLine final : public OpenedCommand {
 public:
  std::string file;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(bytes, bytesOf(file));
    return session.print(
        session.run(opened, workspace::SaveCaseTemplate{QString::fromUtf8(bytes)}, Words::tr("Saving")));
  }
};

class RemoveTemplateLine final : public OpenedCommand {
 public:
  std::string code;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    return session.print(session.run(opened, workspace::RemoveCaseTemplate{textOf(code)}, Words::tr("Saving")));
  }
};

} // namespace

void addCasePapers(const Line& group, Chosen& chosen) {
  auto version = std::make_shared<VersionLine>();
  Line line = add(group, "version",
                  "Say how far a version of a document is. Example: munimentctl -w cases case version "
                  "K-2026-0001 main-agreement 3 approved",
                  version, chosen);
  line.option("CASE", version->key, "Number, id or reference").required();
  line.option("DOCUMENT", version->paper, "Which document of the case").required();
  line.option("VERSION", version->version, "Its number").required();
  line.option("STATE", version->state, "draft, submitted, approved or rejected")
      .required()
      .oneOf({"draft", "submitted", "approved", "rejected"});
  line.option("--comment", version->comment, "Why");
  line.option("--item", version->item, "The file that is this version: item:ID");
  auto share = std::make_shared<ShareLine>();
  line = add(group, "share", "Send a file of a case to the connected systems that have the case", share, chosen);
  line.option("CASE", share->key, "Number, id or reference").required();
  line.option("ITEM", share->item, "item:ID").required();
  auto templates = std::make_shared<TemplatesLine>();
  line = add(group, "templates", "List the templates of cases", templates, chosen);
  line.option("--show", templates->show, "Print the text of this one");
  auto save = std::make_shared<SaveTemplateLine>();
  line =
      add(group, "save-template", "Save a template of cases, in the place of the one with the same id", save, chosen);
  line.option("FILE", save->file, "JSON file").required();
  auto remove = std::make_shared<RemoveTemplateLine>();
  line = add(group, "remove-template", "Take a saved template away", remove, chosen);
  line.option("ID", remove->code, "Id of the template").required();
}

} // namespace muniment::ctl
