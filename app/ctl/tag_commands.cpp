#include "core/workspace/review/tag_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "app/ctl/tag_names.h"
#include "core/base/json_list.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/review/tag_queries.h"

#include <map>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 500;

class ListTagSets final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(sets, opened.ask(workspace::TagSets()).result());
    for (const TagSet& set : sets) {
      MUNIMENT_TRY_LET(counts, opened.ask(workspace::TagCounts{set.id}).result());
      Json::Object document = *contentOf(set).object();
      Json::Object messages;
      QStringList words{set.id.toString(), set.name};
      for (const ReviewTag& tag : set.tags) {
        messages.emplace(tag.name, counts[tag.id]);
        words.append(u"%1: %2"_s.arg(tag.name).arg(counts[tag.id]));
      }
      document.emplace(u"messages"_s, std::move(messages));
      session.out().line(document, words.join(u"  "_s));
    }
    return {};
  }
};

class SaveSet final : public OpenedCommand {
 public:
  std::string name, matter;
  std::vector<std::string> tags, privileged, retired;
  bool multiple = false, required = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(within, optionalIdOf<MatterId>(matter, "matter.unknown"_L1));
    TagSet set;
    if (auto known = tagSetNamed(opened, name))
      set = std::move(*known);
    else
      set = {{}, within, textOf(name), multiple, required, {}, 1, {}};
    for (const std::string& each : tags)
      addTag(set, textOf(each), false);
    for (const std::string& each : privileged)
      addTag(set, textOf(each), true);
    for (const std::string& each : retired) {
      MUNIMENT_TRY_LET(id, tagNamed(set, each));
      std::ranges::find(set.tags, id, &ReviewTag::id)->retired = true;
    }
    return session.print(session.run(opened, workspace::SaveTagSet{std::move(set)}, Words::tr("Saving")));
  }

 private:
  /// `name` or `name=key`.
  static void addTag(TagSet& set, const QString& text, bool privilege) {
    const qsizetype cut = text.lastIndexOf(u'=');
    set.tags.push_back({{}, text.left(cut), cut < 0 ? 0 : text.sliced(cut + 1).toInt(), privilege, false});
  }
};

class ChooseTags final : public OpenedCommand {
 public:
  std::string set, query;
  std::vector<std::string> choose, takeBack, messages;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(within, tagSetNamed(opened, set));
    workspace::TagMessages command{within.id, {}, {}, {}};
    for (const std::string& name : choose) {
      MUNIMENT_TRY_LET(tag, tagNamed(within, name));
      command.choose.push_back(tag);
    }
    for (const std::string& name : takeBack) {
      MUNIMENT_TRY_LET(tag, tagNamed(within, name));
      command.takeBack.push_back(tag);
    }
    for (const std::string& text : messages) {
      MUNIMENT_TRY_LET(id, idOf<MessageId>(text, "message.unknown"_L1));
      command.messages.push_back(id);
    }
    if (!query.empty())
      MUNIMENT_TRY(find(opened, command.messages));
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }

 private:
  Result<void> find(workspace::Workspace& opened, std::vector<MessageId>& found) const {
    workspace::SearchMessages page;
    page.query = textOf(query);
    page.limit = kPage;
    for (;;) {
      MUNIMENT_TRY_LET(answer, opened.ask(page).result());
      for (const workspace::SearchMessages::Hit& hit : answer.hits)
        found.push_back(hit.message);
      if (answer.hits.size() < static_cast<std::size_t>(kPage) || found.size() > workspace::TagMessages::kMost)
        return {};
      page.after = found.back();
    }
  }
};

class ShowHistory final : public OpenedCommand {
 public:
  std::string message;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<MessageId>(message, "message.unknown"_L1));
    MUNIMENT_TRY_LET(sets, opened.ask(workspace::TagSets()).result());
    MUNIMENT_TRY_LET(steps, opened.ask(workspace::TagHistory{id}).result());
    for (const TagSet& set : sets) {
      for (const ReviewTag& tag : set.tags)
        m_names.emplace(tag.id, tag.name);
    }
    for (const store::TagStep& step : steps) {
      const auto set = std::ranges::find(sets, step.set, &TagSet::id);
      const QString name = set == sets.end() ? QString() : set->name;
      session.out().line(
          Json::Object{{u"after"_s, jsonOf(step.after)},
                       {u"at"_s, step.at.toString()},
                       {u"author"_s, step.author},
                       {u"before"_s, jsonOf(step.before)},
                       {u"set"_s, name}},
          QStringList{step.at.toString(), step.author, name, namesOf(step.after).join(u", "_s)}.join(u"  "_s));
    }
    return {};
  }

 private:
  [[nodiscard]] QStringList namesOf(const std::vector<TagId>& tags) const {
    QStringList names;
    for (const TagId& tag : tags) {
      const auto known = m_names.find(tag);
      names.append(known == m_names.end() ? tag.toString() : known->second);
    }
    return names;
  }
  [[nodiscard]] Json jsonOf(const std::vector<TagId>& tags) const { return listOf(namesOf(tags)); }

  std::map<TagId, QString> m_names;
};

} // namespace

void addTagCommands(const Line& app, Chosen& chosen) {
  Line tag = app.group("tag", "Tags of reviewers. Example: munimentctl -w cases tag choose Relevance "
                              "--tag Hot --query \"invoice from:ana\"");
  tag.needsCommand();
  add(tag, "list", "List the sets with what was chosen how often", std::make_shared<ListTagSets>(), chosen);
  auto save = std::make_shared<SaveSet>();
  Line line = add(tag, "set", "Add a set of tags, or tags to a set", save, chosen);
  line.option("SET", save->name, "Name of the set").required();
  line.option("--tag", save->tags, "Name of a new tag, with its key as name=3");
  line.option("--privilege", save->privileged, "The same for a tag that keeps from being handed over");
  line.option("--retire", save->retired, "Tag that can no longer be chosen");
  line.option("--matter", save->matter, "Matter that a new set belongs to, by id");
  line.flag("--multiple", save->multiple, "Of a new set several tags may be chosen at once");
  line.flag("--required", save->required, "A review is complete only with a tag of a new set");
  auto choose = std::make_shared<ChooseTags>();
  line = add(tag, "choose", "Tag messages", choose, chosen);
  line.option("SET", choose->set, "Name of the set").required();
  line.option("--tag", choose->choose, "Tag to choose");
  line.option("--take-back", choose->takeBack, "Tag to take back");
  line.option("--messages", choose->messages, "Messages, by id");
  line.option("--query", choose->query, "What a search finds; see docs/search.md");
  auto history = std::make_shared<ShowHistory>();
  line = add(tag, "history", "Who chose what for a message", history, chosen);
  line.option("MESSAGE", history->message, "Message id").required();
}

} // namespace muniment::ctl
