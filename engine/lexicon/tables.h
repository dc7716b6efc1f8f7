// What lexicon files hold, before it is indexed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"

namespace plumbline::lexicon {

/// An indicator that reports name in several ways.
struct Indicator {
  std::string name;
  std::vector<std::string> synonyms;
  std::map<std::string, std::string> attributes;  // polarity, form, dimension, ...
};

struct Tables {
  std::vector<WordClass> classes;
  std::vector<Unit> units;
  std::vector<Indicator> indicators;
};

}  // namespace plumbline::lexicon
