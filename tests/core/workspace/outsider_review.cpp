#include "core/workspace/review/review_queries.h"
#include "core/workspace/review/tag_queries.h"
#include "core/workspace/review/term_report.h"
#include "tests/core/workspace/outsider_say.h"

namespace muniment::tests {
namespace {

QString sayCount(const store::ReviewCount& count) { return say(count.coded) + u'/' + say(count.messages) + u' '; }

void addTags(std::map<QString, Answer>& all) {
  all[u"TagSets"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::TagSets()); };
  all[u"TagCounts"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::TagCounts{twin.secrets().tagSet},
               [](const auto& counts) { return say(std::ssize(counts)); });
  };
  all[u"TagsOfMessages"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::TagsOfMessages{{ids.message}}, [](const auto& tags) { return say(std::ssize(tags)); });
  });
  all[u"TagHistory"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::TagHistory{ids.message}, [](const auto& steps) { return say(std::ssize(steps)); });
  });
}

void addSamples(std::map<QString, Answer>& all) {
  all[u"ReviewSamples"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ReviewSamples{ids.reviewSet}, [](const auto& lines) {
      QString text;
      for (const auto& line : lines)
        text += say(line.sample.size) + line.checker + say(line.count.checked) + say(line.count.agreed);
      return text;
    });
  });
  all[u"SampleMessages"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::SampleMessages{ids.sample}, [](const auto& page) {
      return say(std::ssize(page.lines)); // which ones they are is drawn by chance
    });
  });
}

} // namespace

void addReviewAnswers(std::map<QString, Answer>& all) {
  addTags(all);
  all[u"ReviewSets"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ReviewSets(), [](const auto& lines) {
      QString text;
      for (const auto& line : lines)
        text += line.set.name + line.author + sayCount(line.count);
      return text;
    });
  };
  all[u"ReviewProgress"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ReviewProgress{ids.reviewSet}, [](const auto& progress) {
      QString text = progress.set.name;
      for (const auto& batch : progress.batches)
        text += batch.reviewer + sayCount(batch.count);
      for (const auto& [tag, messages] : progress.tags)
        text += say(messages) + u' ';
      return text;
    });
  });
  all[u"ReviewMessages"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ReviewMessages{ids.reviewSet}, [](const auto& page) {
      QString text;
      for (const auto& line : page.lines)
        text += line.names.title + line.names.sender + line.message.text + say(std::ssize(line.tags));
      return text;
    });
  });
  all[u"Reviewers"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::Reviewers{ids.reviewSet}, [](const auto& actors) {
      QStringList names;
      for (const Actor& actor : actors)
        names.append(actor.name);
      return names.join(u' ');
    });
  });
  addSamples(all);
  all[u"TermReport"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    const workspace::TermReport report{{u"letter"_s, u"whistle"_s, u"tag:whistle"_s}, {}};
    workspace::TermReport within = report;
    within.within = ids.reviewSet;
    const auto tell = [](const auto& given) {
      QString text = given.within;
      for (const auto& row : given.rows)
        text += say(row.messages) + u'/' + say(row.withFamily) + u'/' + say(row.unique) + u' ';
      return text + say(given.all.messages) + u'/' + say(given.all.withFamily);
    };
    return ask(twin, report, tell) + ask(twin, within, tell);
  });
}

} // namespace muniment::tests
